import { expect, test, vi } from 'vitest'
import { bookPact } from '../../test/broker/book-pact.ts'
import { openBroker, type TestBroker } from '../../test/broker/open-broker.ts'
import { digestInteraction } from '../documents/digest-interaction.ts'
import type { PactInteraction } from '../documents/pact-file.ts'
import type { VerificationRecord } from '../provider/verification-record.ts'
import { publishRecords } from './publish-records.ts'

const log = { info: vi.fn(), warn: vi.fn() }
const [interaction] = bookPact().interactions as unknown as PactInteraction[]

const verified: VerificationRecord = {
  provider: 'library',
  consumer: 'shop',
  description: 'a book',
  digest: digestInteraction(interaction as PactInteraction),
  states: [],
  pending: false,
  verified: true,
  durationMs: 1,
  mismatches: [],
}

async function publish(broker: TestBroker, ...records: VerificationRecord[]) {
  await broker.publish(bookPact(), '1')
  const env = { PACT_BROKER_BASE_URL: broker.url }
  const publication = { version: '10' }
  await publishRecords({ provider: 'library', records, publication, selectors: [{ latest: true }], env, log })
  const { body } = await broker.send('GET', '/matrix?q[][pacticipant]=shop&q[][version]=1&latestby=cvpv')
  return body.matrix[0].verificationResult
}

test('what was verified from files is known of the same pact in the broker', async () => {
  const result = await publish(await openBroker(), verified)
  expect(result).toMatchObject({ success: true })
})

test('a failure is published with its mismatches', async () => {
  const broker = await openBroker()
  const mismatch = { part: 'body', path: '$.title', rule: 'equality', expected: '"Emma"', actual: '1' } as const
  const result = await publish(broker, { ...verified, verified: false, mismatches: [mismatch] })
  expect(result).toMatchObject({ success: false })
  const { body } = await broker.send('GET', new URL(result._links.self.href).pathname)
  expect(body.testResults).toMatchObject([{ success: false, mismatches: [{ identifier: '$.title' }] }])
})

test.for([
  ['another content', { digest: 'of another content' }],
  ['another consumer', { consumer: 'kiosk' }],
  ['another provider', { provider: 'archive' }],
  ['a provider that did not run', { verified: false, code: 'provider.not-started' }],
] as const)('a record of %s says nothing: the pact stays unknown', async ([, other]) => {
  const result = await publish(await openBroker(), { ...verified, ...other } as VerificationRecord)
  expect(result).toBeNull()
  expect(log.warn).toHaveBeenLastCalledWith(expect.stringContaining('its results are not published'))
})

test('a broker that does not answer is an error that says so', async () => {
  const settings = { provider: 'library', records: [verified], publication: { version: '10' }, selectors: [], log }
  await expect(publishRecords({ ...settings, env: {} })).rejects.toThrow('nobody said where it is')
})
