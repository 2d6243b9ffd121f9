import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'
import { runVerifier } from './run-verifier.ts'

const asked = {
  consumerVersionSelectors: [{ mainBranch: true }],
  publishVerificationResult: true,
  providerVersionBranch: 'main',
}

test('the official command line publishes, the official verifier verifies and publishes what it found', async () => {
  const broker = await openBroker()
  const file = await broker.writePact(bookPact())
  await broker.succeed('publish', file, '--consumer-app-version', '1', '--branch', 'main')

  const good = await runVerifier(broker.url, { ...asked, providerVersion: '10' })
  expect(good).toMatchObject({ green: true, interactions: [{ consumer: 'shop', result: 'OK' }] })
  const bad = await runVerifier(broker.url, { ...asked, title: 'Persuasion', providerVersion: '11' })
  expect(bad).toMatchObject({ green: false, interactions: [{ consumer: 'shop', result: 'Error' }] })

  const pact = await broker.send('GET', '/pacts/provider/library/consumer/shop/latest')
  const results = `${new URL(pact.body._links['pb:pact-version'].href).pathname}/verification-results`
  const [first, second] = [await broker.send('GET', `${results}/1`), await broker.send('GET', `${results}/2`)]
  const { _id } = pact.body.interactions[0]
  expect(_id).toMatch(/^[0-9a-f]{40}$/)
  expect(first.body).toMatchObject({
    success: true,
    providerApplicationVersion: '10',
    testResults: [{ interactionId: _id }],
  })
  expect(second.body).toMatchObject({
    success: false,
    providerApplicationVersion: '11',
    testResults: [{ interactionId: _id, success: false }],
  })
  const provider = await broker.send('GET', '/pacticipants/library/versions/11')
  expect(provider.body._embedded.branches).toMatchObject([{ name: 'main', latest: true }])
  expect(broker.failures).toEqual([])
})
