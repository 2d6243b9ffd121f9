import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBroker, type TestBroker } from '../../../test/broker/open-broker.ts'
import { type CaseRun, runCases } from '../../../test/projects-provider/run-cases.ts'
import { makeLibraryPact } from '../../../test/projects-provider-broker/library-pact.ts'
import type { BrokerOptions } from './broker-options.ts'

const root = join(import.meta.dirname, '../../../test/projects-provider-broker')
const slow = { timeout: 120_000 }

interface Verification {
  options?: BrokerOptions
  env?: NodeJS.ProcessEnv
  /** Arguments of Vitest. */
  more?: string[]
}

const mainBranch = { consumerVersionSelectors: [{ branch: 'main' }] }

function verify(broker: TestBroker, { options = mainBranch, env = {}, more = [] }: Verification = {}) {
  const own = {
    PACT_BROKER_BASE_URL: broker.url,
    BROKER_OPTIONS: JSON.stringify(options),
    CI: '',
    GIT_COMMIT: '',
    ...env,
  }
  return runCases([], own, root, more)
}

function listTests({ cases }: CaseRun): string[] {
  return (cases['library'] ?? []).map(
    ({ status, fullName }) => `${status}: ${fullName.replace('from the broker ', '')}`,
  )
}

async function publish(broker: TestBroker, pact: unknown, ...version: string[]): Promise<void> {
  await broker.succeed('publish', await broker.writePact(pact), '--consumer-app-version', ...version)
}

async function readMatrix(broker: TestBroker, consumer: string, provider: string) {
  const query = `q[][pacticipant]=shop&q[][version]=${consumer}&q[][pacticipant]=library&q[][version]=${provider}`
  const { body } = await broker.send('GET', `/matrix?${query}&latestby=cvpv`)
  return { deployable: body.summary.deployable, url: body.matrix[0]?.verificationResult?._links.self.href }
}

const version = (version: string, more = {}): BrokerOptions => ({
  ...mainBranch,
  publish: { version, branch: 'main', ...more },
})

test('what the official command line published is verified, and the results are in the matrix', slow, async () => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma', 'the same book': 'Emma' }), '1', '--branch', 'main')
  await publish(broker, makeLibraryPact('kiosk', { 'a book': 'Emma' }), '7', '--branch', 'main')
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Persuasion' }), '2', '--branch', 'feat/x')

  const run = await verify(broker, { options: version('10', { buildUrl: 'https://ci.test/10', tags: ['nightly'] }) })
  expect(run.exitCode, run.output).toBe(0)
  expect(listTests(run).sort()).toEqual([
    'passed: kiosk → library (latest from branch main) a book, given a book exists',
    'passed: shop → library (latest from branch main) a book, given a book exists',
    'passed: shop → library (latest from branch main) the same book, given a book exists',
  ])
  expect(run.output).toContain(
    'The pact between kiosk and library is verified because it is latest from branch main (7).',
  )

  const { deployable, url } = await readMatrix(broker, '1', '10')
  expect(deployable).toBe(true)
  const { body } = await broker.send('GET', url)
  expect(body).toMatchObject({
    success: true,
    providerApplicationVersion: '10',
    buildUrl: 'https://ci.test/10',
    verifiedBy: { implementation: 'concordat' },
  })
  const { body: pact } = await broker.send('GET', '/pacts/provider/library/consumer/shop/version/1')
  expect(body.testResults).toEqual(
    pact.interactions.map(({ _id, description }: { _id: string; description: string }) => ({
      interactionId: _id,
      interactionDescription: description,
      success: true,
    })),
  )
  const provider = await broker.send('GET', '/pacticipants/library/versions/10')
  expect(provider.body._embedded).toMatchObject({ branches: [{ name: 'main' }], tags: [{ name: 'nightly' }] })
  expect(broker.failures).toEqual([])
})

test('a broken pact fails the run, and the broker hears which interaction and why', slow, async () => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma', another: 'Persuasion' }), '1', '--branch', 'main')
  const run = await verify(broker, { options: version('10') })
  expect(run.exitCode).toBe(1)
  const { deployable, url } = await readMatrix(broker, '1', '10')
  expect(deployable).toBe(false)
  const { body } = await broker.send('GET', url)
  expect(body.testResults).toMatchObject([
    { interactionDescription: 'a book', success: true },
    {
      interactionDescription: 'another',
      success: false,
      mismatches: [
        { attribute: 'body', identifier: '$.title', description: 'expected "Persuasion" (equality), got "Emma"' },
      ],
    },
  ])
})

test('PACT_URL, which a webhook says, is the one pact that is verified', slow, async () => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma' }), '1', '--branch', 'main')
  await publish(broker, makeLibraryPact('shop', { another: 'Persuasion' }), '2', '--branch', 'feat/x')
  const url = `${broker.url}/pacts/provider/library/consumer/shop/version/2`
  const run = await verify(broker, { options: version('10'), env: { PACT_URL: url } })
  expect(listTests(run)).toEqual(['failed: shop → library (PACT_URL) another, given a book exists'])
  expect((await readMatrix(broker, '2', '10')).deployable).toBe(false)
  expect((await readMatrix(broker, '1', '10')).deployable).toBeNull()
  const elsewhere = await verify(broker, { options: version('11'), env: { PACT_URL: 'https://other.test/pact' } })
  expect(elsewhere.exitCode).toBe(1)
  expect(elsewhere.output).toContain('https://other.test, where its credentials are not sent')
})

test(
  'a pact that the provider never verified is pending: it fails as a warning until it was green once',
  slow,
  async () => {
    const broker = await openBroker()
    await publish(
      broker,
      makeLibraryPact('shop', { 'a book': 'Persuasion', 'good as it is': 'Emma' }),
      '1',
      '--branch',
      'main',
    )
    const first = await verify(broker, { options: { ...version('10'), enablePending: true } })
    expect(first.exitCode, first.output).toBe(0)
    expect(listTests(first)).toEqual([
      'skipped: shop → library (latest from branch main; pending) a book, given a book exists',
      'passed: shop → library (latest from branch main; pending) good as it is, given a book exists',
    ])
    expect(first.output).toContain('pending, so this does not fail the run:\nlibrary breaks shop: "a book"')
    expect(first.output).toContain('It stays pending for library on branch main')
    expect((await readMatrix(broker, '1', '10')).deployable).toBe(false)

    await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma' }), '2', '--branch', 'main')
    const second = await verify(broker, { options: { ...version('11'), enablePending: true } })
    expect(listTests(second)).toEqual([
      'passed: shop → library (latest from branch main; pending) a book, given a book exists',
    ])
    const third = await verify(broker, {
      options: { ...version('12'), enablePending: true },
      env: { LIBRARY_TITLE: 'Emma II' },
    })
    expect(third.exitCode).toBe(1)
    expect(listTests(third)).toEqual(['failed: shop → library (latest from branch main) a book, given a book exists'])
  },
)

test('work in progress is verified as such, and its unknown state is in nobody else’s way', slow, async () => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma' }), '1', '--branch', 'main')
  await publish(
    broker,
    makeLibraryPact('shop', { 'a lent book': 'Emma' }, 'a book is lent'),
    '2',
    '--branch',
    'feat/lend',
  )
  await verify(broker, { options: version('10') })
  const options = { ...version('11'), enablePending: true, includeWipPactsSince: '2025-01-01' }
  const run = await verify(broker, { options })
  expect(run.exitCode, run.output).toBe(0)
  expect(listTests(run).sort()).toEqual([
    'passed: shop → library (latest from branch main) a book, given a book exists',
    'skipped: shop → library (latest from branch feat/lend; work in progress) a lent book, given a book is lent',
  ])
  expect(run.output).toContain('work in progress, so this does not fail the run:')
  expect(run.output).toContain('nothing sets up the state "a book is lent"')
  expect((await readMatrix(broker, '2', '11')).deployable).toBe(false)
})

const partialRuns: [string, Verification, string][] = [
  ['is filtered', { more: ['-t', 'the same book'] }, '1 of its 2 interactions did not run to their end'],
  ['ends at the first failure', { env: { LIBRARY_TITLE: 'x' }, more: ['--bail=1'] }, '1 of its 2 interactions'],
  ['fails in a hook', { env: { LIBRARY_HOOK_FAILS: 'yes' } }, '2 of its 2 interactions'],
  ['starts no provider', { env: { LIBRARY_STAYS_DOWN: 'yes' } }, 'could not be judged (provider.not-started)'],
]

test.for(partialRuns)('a run that %s publishes nothing and says so', slow, async ([, verification, why]) => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma', 'the same book': 'Emma' }), '1', '--branch', 'main')
  const run = await verify(broker, {
    options: version('10'),
    ...verification,
  })
  expect(run.output).toContain(`its results are not published, because`)
  expect(run.output).toContain(why)
  expect((await broker.send('GET', '/pacticipants/library/versions/10')).status).toBe(404)
})

test.for(['worker', 'run'])('a run whose %s is killed midway publishes nothing', slow, async (killed) => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma', 'the same book': 'Emma' }), '1', '--branch', 'main')
  const run = await verify(broker, { options: version('10'), env: { LIBRARY_KILLS: killed } }).catch(String)
  expect(run).not.toMatchObject({ exitCode: 0 })
  expect((await broker.send('GET', '/pacticipants/library/versions/10')).status).toBe(404)
})

test('nothing is published unless asked, and a CI build says of what', slow, async () => {
  const broker = await openBroker()
  await publish(broker, makeLibraryPact('shop', { 'a book': 'Emma' }), '1', '--branch', 'main')
  const build = { GIT_COMMIT: 'abc123', GIT_BRANCH: 'origin/main' }
  await verify(broker, { env: { ...build, CI: 'true' } })
  await verify(broker, { env: build, options: { publish: 'CI' } })
  expect((await broker.send('GET', '/pacticipants/library/versions/abc123')).status).toBe(404)
  const run = await verify(broker, { env: { ...build, CI: 'true' }, options: { publish: 'CI' } })
  expect(run.exitCode, run.output).toBe(0)
  const { body } = await broker.send('GET', '/pacticipants/library/versions/abc123')
  expect(body._embedded.branches).toMatchObject([{ name: 'main' }])
})

test('results that the broker refuses fail the run, which says what was verified', slow, async () => {
  const read = { username: 'reader', password: 'secret-of-the-reader' }
  const broker = await openBroker({ credentials: { read, write: { token: 'secret-of-the-writer' } } })
  const content = Buffer.from(JSON.stringify(makeLibraryPact('shop', { 'a book': 'Emma' }))).toString('base64')
  const contract = {
    consumerName: 'shop',
    providerName: 'library',
    specification: 'pact',
    contentType: 'application/json',
  }
  const body = {
    pacticipantName: 'shop',
    pacticipantVersionNumber: '1',
    branch: 'main',
    contracts: [{ ...contract, content }],
  }
  const written = await broker.send('POST', '/contracts/publish', body, {
    authorization: 'Bearer secret-of-the-writer',
  })
  expect(written.status).toBe(200)
  const env = { PACT_BROKER_USERNAME: read.username, PACT_BROKER_PASSWORD: read.password }
  const run = await verify(broker, { options: version('10'), env })
  expect(run.exitCode).toBe(1)
  expect(listTests(run)).toEqual(['passed: shop → library (latest from branch main) a book, given a book exists'])
  expect(run.output).toContain('Failed to publish the results of library 10')
  expect(run.output).toContain('it was asked with a name and password. Set PACT_BROKER_TOKEN')
  expect(run.output).toContain('not published  shop → library (latest from branch main)')
  expect(run.output).not.toContain('secret-of')
})

test('where the broker has nothing to verify, the run fails', slow, async () => {
  const broker = await openBroker()
  const run = await verify(broker)
  expect(listTests(run)).toEqual(['failed: library the pacts of library can be read from the broker'])
  expect(run.output).toContain('it has none that match')
})
