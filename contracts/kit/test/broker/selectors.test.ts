import type { VerifierOptions } from '@pact-foundation/pact'
import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker, type TestBroker } from './open-broker.ts'
import { runVerifier } from './run-verifier.ts'

// Its type lacks fallbackBranch, its verifier does not.
type Selector = NonNullable<VerifierOptions['consumerVersionSelectors']>[number] & { fallbackBranch?: string }

/** Two consumers on several branches, one version deployed and one released; each version has a content of its own. */
async function tell({ publish, send }: TestBroker): Promise<void> {
  await publish(bookPact({ description: 'deployed' }), '1', { branch: 'main', tags: ['prod'] })
  await publish(bookPact({ description: 'main' }), '2', { branch: 'main' })
  await publish(bookPact({ description: 'feat' }), '3', { branch: 'feat/x', tags: ['dev'] })
  await publish(bookPact({ description: 'released' }), '4', { branch: 'feat/y' })
  await publish(bookPact({ consumer: 'app', description: 'app' }), '1', { branch: 'main' })
  const [prod, test] = await Promise.all(
    ['prod', 'test'].map((name) => send('POST', '/environments', { name, production: name === 'prod' })),
  )
  await send('POST', `/pacticipants/shop/versions/1/deployed-versions/environment/${prod?.body.uuid}`, {})
  await send('POST', `/pacticipants/shop/versions/4/released-versions/environment/${test?.body.uuid}`, {})
}

const table: [name: string, selectors: Selector[], want: string[], options?: Partial<VerifierOptions>][] = [
  ['main branch', [{ mainBranch: true }], ['app', 'main']],
  ['main branch of one consumer', [{ mainBranch: true, consumer: 'shop' }], ['main']],
  ['branch', [{ branch: 'feat/x' }], ['feat']],
  ['fallback branch', [{ branch: 'none', fallbackBranch: 'feat/y' }], ['released']],
  ['fallback branch that is not needed', [{ branch: 'feat/x', fallbackBranch: 'feat/y' }], ['feat']],
  ['matching branch', [{ matchingBranch: true }], ['feat'], { providerVersionBranch: 'feat/x' }],
  ['deployed', [{ deployed: true }], ['deployed']],
  ['released', [{ released: true }], ['released']],
  ['deployed or released', [{ deployedOrReleased: true }], ['deployed', 'released']],
  ['deployed elsewhere', [{ deployed: true, environment: 'test' }], []],
  ['environment', [{ environment: 'prod' }], ['deployed']],
  ['tag', [{ tag: 'prod' }], ['deployed']],
  ['latest with tag', [{ tag: 'dev', latest: true }], ['feat']],
  ['fallback tag', [{ tag: 'none', latest: true, fallbackTag: 'prod' }], ['deployed']],
  ['latest', [{ latest: true }], ['app', 'released']],
  [
    'several, each content once',
    [{ mainBranch: true }, { latest: true }, { deployedOrReleased: true }],
    ['app', 'deployed', 'main', 'released'],
  ],
]

test('the official verifier gets what each selector asks for', { timeout: 120_000 }, async () => {
  const broker = await openBroker()
  await tell(broker)
  for (const [name, consumerVersionSelectors, want, options] of table) {
    const outcome = await runVerifier(broker.url, { consumerVersionSelectors, failIfNoPactsFound: false, ...options })
    expect(outcome.interactions.map(({ description }) => description).sort(), `${name}: ${outcome.text}`).toEqual(want)
  }
  expect(broker.failures).toEqual([])
})

test('a content that several selectors ask for is verified once, for all of their reasons', async () => {
  const broker = await openBroker()
  await tell(broker)
  await broker.publish(bookPact({ description: 'released' }), '5', { branch: 'feat/z' })
  const consumerVersionSelectors = [{ branch: 'feat/y' }, { latest: true, consumer: 'shop' }, { released: true }]
  const { body } = await broker.send('POST', '/pacts/provider/library/for-verification', { consumerVersionSelectors })
  expect(body._embedded.pacts).toMatchObject([
    {
      shortDescription: 'latest from branch feat/y, latest of shop, released in test',
      _links: { self: { name: 'Pact between shop (5) and library' } },
    },
  ])
})

test('a pending pact fails without failing the build, until the branch has verified it once', {
  timeout: 120_000,
}, async () => {
  const broker = await openBroker()
  await broker.publish(bookPact(), '1', { branch: 'main' })
  const asked = {
    consumerVersionSelectors: [{ mainBranch: true }],
    enablePending: true,
    providerVersionBranch: 'main',
    publishVerificationResult: true,
  }
  const failing = { ...asked, title: 'Persuasion' }
  const pending = await runVerifier(broker.url, { ...failing, providerVersion: '1' })
  expect(pending).toMatchObject({ green: true, interactions: [{ pending: true, result: 'Error' }] })
  expect(await runVerifier(broker.url, { ...asked, providerVersion: '2' })).toMatchObject({ green: true })
  const settled = await runVerifier(broker.url, { ...failing, providerVersion: '3' })
  expect(settled).toMatchObject({ green: false, interactions: [{ pending: false, result: 'Error' }] })
  // A branch that begins later inherits what was verified before it, an older one does not.
  const later = await runVerifier(broker.url, { ...failing, providerVersionBranch: 'feat/z', providerVersion: '4' })
  expect(later).toMatchObject({ green: false })
})

test('without a branch, the tags of the provider decide what is pending', { timeout: 120_000 }, async () => {
  const broker = await openBroker()
  await broker.publish(bookPact(), '1', { branch: 'main' })
  const asked = {
    consumerVersionSelectors: [{ mainBranch: true }],
    enablePending: true,
    publishVerificationResult: true,
    providerVersionTags: ['a'],
  }
  const failing = { ...asked, title: 'Persuasion' }
  expect(await runVerifier(broker.url, { ...failing, providerVersion: '1' })).toMatchObject({ green: true })
  expect(await runVerifier(broker.url, { ...asked, providerVersion: '2' })).toMatchObject({ green: true })
  expect(await runVerifier(broker.url, { ...failing, providerVersion: '3' })).toMatchObject({ green: false })
  expect(broker.failures).toEqual([])
})

test('work in progress is every other branch head since the date, and pending', { timeout: 120_000 }, async () => {
  const broker = await openBroker()
  await tell(broker)
  const asked = {
    consumerVersionSelectors: [{ mainBranch: true }],
    enablePending: true,
    includeWipPactsSince: '2025-01-01',
    providerVersionBranch: 'main',
    publishVerificationResult: true,
  }
  const describe = ({ interactions }: Awaited<ReturnType<typeof runVerifier>>) =>
    interactions.map(({ description }) => description).sort()
  // The tag heads count too: version 1 is the latest with `prod`.
  expect(describe(await runVerifier(broker.url, { ...asked, providerVersion: '1' }))).toEqual([
    'app',
    'deployed',
    'feat',
    'main',
    'released',
  ])
  // Verified as work in progress only: it stays that, until it is asked for by name.
  const byName = { ...asked, consumerVersionSelectors: [{ branch: 'feat/x' }], providerVersion: '2' }
  expect(describe(await runVerifier(broker.url, byName))).toEqual(['deployed', 'feat', 'released'])
  expect(describe(await runVerifier(broker.url, { ...asked, providerVersion: '3' }))).toEqual([
    'app',
    'deployed',
    'main',
    'released',
  ])
  const future = { ...asked, includeWipPactsSince: '2030-01-01', providerVersion: '4' }
  expect(describe(await runVerifier(broker.url, future))).toEqual(['app', 'main'])
  expect(broker.failures).toEqual([])
})
