import { expect, test } from 'vitest'
import { bookPact } from '../broker/book-pact.ts'
import { openBroker, type TestBroker } from '../broker/open-broker.ts'
import { runVerifier } from '../broker/run-verifier.ts'
import { makeRepository, type Repository } from '../diff/repository.ts'

/** The library answers with what its document says; each repository has its own, and they share the broker alone. */
function makeDocument(fields: readonly string[]): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Library', version: '2026-01' },
    paths: {
      '/book': {
        get: {
          responses: {
            200: {
              description: 'The book',
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: fields,
                    properties: Object.fromEntries(fields.map((name) => [name, { type: 'string' }])),
                  },
                },
              },
            },
          },
        },
      },
    },
  })
}

const makeConfig = (participant: string) =>
  `export default { participant: '${participant}', pacts: 'pacts', providers: { library: { openapi: 'library.json' } } }\n`

function writePact(field: 'title' | 'name'): Record<string, string> {
  const pact = bookPact()
  const [interaction] = pact.interactions
  if (interaction) interaction.response.body.content = { [field]: 'Emma' } as { title: string }
  return { 'pacts/shop-library.json': JSON.stringify(pact) }
}

test('a field is renamed by expanding and contracting, and every step before its time is refused', async () => {
  const { broker, shop, library } = await openCompany()

  // Both run in production: the shop reads the title, the library answers with it.
  await publish(shop, '1')
  await verify(broker, { version: '10', answer: { title: 'Emma' } })
  expect(await mayDeploy(library, '10')).toMatchObject({ code: 0 })
  await deploy(library, '10')
  expect(await mayDeploy(shop, '1')).toMatchObject({ code: 0, out: expect.stringContaining('yes') })
  await deploy(shop, '1')

  // The shop now reads another field: its pull request shows it, and nobody has verified it.
  await shop.write(writePact('name'))
  const { out } = await shop.concordat('diff', '--base', 'HEAD')
  expect(out).toContain('+ response body $.name')
  await publish(shop, '2')
  expect(await mayDeploy(shop, '2')).toMatchObject({ code: 3, out: expect.stringContaining('unknown') })
  await verify(broker, { version: '10', answer: { title: 'Emma' } })
  expect(await mayDeploy(shop, '2')).toMatchObject({ code: 1, out: expect.stringContaining('no:') })

  // The library expands, and is verified with both.
  await library.write({ 'library.json': makeDocument(['title', 'name']) })
  expect(await library.concordat('diff', '--base', 'HEAD')).toMatchObject({ code: 0 })
  await library.commit('expand')
  await verify(broker, { version: '11', answer: { title: 'Emma', name: 'Emma' } })
  expect(await mayDeploy(library, '11')).toMatchObject({ code: 0 })
  await deploy(library, '11')
  expect(await mayDeploy(shop, '2')).toMatchObject({ code: 0 })

  // Too early: the shop that reads the title still runs in production.
  await library.write({ 'library.json': makeDocument(['name']) })
  const early = await library.concordat('diff', '--base', 'HEAD')
  expect(early.code).toBe(1)
  expect(early.out).toContain('1 breaking: 1 hits shop as deployed (production, 1) (1 interaction)')
  await verify(broker, { version: '12', answer: { name: 'Emma' } })
  const refused = await mayDeploy(library, '12')
  expect(refused.code).toBe(1)
  expect(refused.out).toContain('shop 1 → library 12  failed')
  expect(refused.out).toMatch(/no: .*version of shop currently in production \(1\)/)

  // Once the new shop runs there, the old field may go.
  await deploy(shop, '2')
  expect(await library.concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 hits nobody'),
  })
  expect(await mayDeploy(library, '12')).toMatchObject({ code: 0 })
}, 120_000)

test('no broker, no such environment, no such version: nothing is decided, and nothing is a yes', async () => {
  const { broker, shop } = await openCompany()
  await publish(shop, '1')
  expect(await shop.concordat('can-i-deploy', '--app-version', '1', '--to', 'nowhere')).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringContaining('do not deploy'),
  })
  expect(await mayDeploy(shop, 'unpublished')).toMatchObject({ code: 1 })
  const lost = await shop.concordat('record-deployment', '--app-version', 'unpublished', '--to', 'production')
  expect(lost).toMatchObject({ code: 2, error: expect.stringContaining('Publish the version first') })
  await shop.write(writePact('name'))
  const conflict = await shop.concordat('publish', '--app-version', '1', '--branch', 'main')
  expect(conflict).toMatchObject({ code: 2, error: expect.stringContaining('Failed to publish version 1') })
  const pact = await broker.send('GET', '/pacts/provider/library/consumer/shop/version/1')
  expect(pact.body.interactions[0].response.body.content).toEqual({ title: 'Emma' })
}, 60_000)

async function openCompany() {
  const broker = await openBroker()
  const env = { PACT_BROKER_BASE_URL: broker.url }
  const shop = await makeRepository(
    { 'concordat.config.mjs': makeConfig('shop'), 'library.json': makeDocument(['title']), ...writePact('title') },
    env,
  )
  const library = await makeRepository(
    { 'concordat.config.mjs': makeConfig('library'), 'library.json': makeDocument(['title']) },
    env,
  )
  await shop.concordat('create-environment', 'production', '--production')
  return { broker, shop, library }
}

async function publish(shop: Repository, version: string) {
  expect(await shop.concordat('publish', '--app-version', version, '--branch', 'main')).toMatchObject({ code: 0 })
}

const mayDeploy = (repository: Repository, version: string) =>
  repository.concordat('can-i-deploy', '--app-version', version, '--to', 'production')

async function deploy(repository: Repository, version: string) {
  const recorded = await repository.concordat('record-deployment', '--app-version', version, '--to', 'production')
  expect(recorded).toMatchObject({ code: 0 })
}

async function verify(broker: TestBroker, { version, answer }: { version: string; answer: object }) {
  await runVerifier(broker.url, {
    answer,
    providerVersion: version,
    providerVersionBranch: 'main',
    publishVerificationResult: true,
    consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }],
  })
}
