import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveFetch } from '../../src/loopback/serve-fetch.ts'
import { openBroker } from '../broker/open-broker.ts'
import { makeDocument, makeRecipeRepository, writePact } from './company.ts'

const dispatch = new URL('../../../../docs/ci-recipes/dispatch.json', import.meta.url)
/** The kit's own verifyPacts, as a provider's repository runs it. */
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const projects = join(import.meta.dirname, '../projects-provider-broker')
const slow = { timeout: 240_000 }
const consumer = { RECORD: 'node record.mjs' }
const provider = { VERIFY: 'node verify.mjs' }
const gateway = { TEST: 'node verify.mjs && node record.mjs', PROVIDER: 'gateway' }
const deployed = { DEPLOY: 'echo shipped' }

async function openCompany() {
  const broker = await openBroker({ webhookHosts: ['127.0.0.1'] })
  await broker.succeed('create-environment', '--name', 'production', '--display-name', 'production', '--production')
  const make = (role: 'consumer' | 'provider' | 'gateway', participant: string, files: Record<string, string> = {}) =>
    makeRecipeRepository(role, { participant, broker: broker.url, files })
  return { broker, make }
}

test('a consumer: nobody has verified it, then the provider has, and it is deployed', slow, async () => {
  const { make } = await openCompany()
  const shop = await make('consumer', 'shop', writePact('shop', 'library'))
  const early = await shop.runRecipe({ ...consumer, ...deployed })
  expect(early.code, early.output).toBe(3)
  expect(early.output).toContain('unknown:')
  expect(early.output).not.toContain('shipped')

  const library = await make('provider', 'library')
  const verified = await library.runRecipe({ ...provider, ...deployed })
  expect(verified.code, verified.output).toBe(0)
  expect(verified.output).toMatch(/runs in production/)

  const late = await shop.runRecipe({ ...consumer, ...deployed })
  expect(late.code, late.output).toBe(0)
  expect(late.output).toMatch(/yes:.*\nshipped\nshop [0-9a-f]{40} runs in production/s)
})

test(
  'pacts that are not committed, a change that breaks somebody, a provider that fails: the job fails',
  slow,
  async () => {
    const { make } = await openCompany()
    const shop = await make('consumer', 'shop', writePact('shop', 'library'))
    const [[PACT, CONTENT] = ['', '']] = Object.entries(writePact('shop', 'library', 'Persuasion'))
    const dirty = await shop.runRecipe({ ...consumer, PACT, CONTENT })
    expect(dirty).toMatchObject({ code: 1, output: expect.stringContaining('commit the pacts') })
    await shop.git('restore', '.')

    await shop.git('switch', '--quiet', '--create', 'rename')
    await shop.write({ 'library.json': makeDocument('name') })
    await shop.commit('rename the title')
    const diff = await shop.runRecipe({ ...consumer, RECORD: 'true', BASE: 'main' })
    expect(diff.code, diff.output).toBe(1)
    await shop.git('switch', '--quiet', 'main')
    const same = await shop.runRecipe({ ...consumer, BASE: 'main' })
    expect(same.code, same.output).toBe(0)

    await shop.runRecipe(consumer)
    const library = await make('provider', 'library')
    const broken = await library.runRecipe({ ...provider, ...deployed, ANSWER: '{"name":"Emma"}' })
    expect(broken.code).toBe(1)
    expect(broken.output).not.toContain('runs in production')
    // The library runs in production nevertheless: somebody deployed it by hand.
    const byHand = await library.concordat('record-deployment', '--to', 'production')
    expect(byHand).toMatchObject({ code: 0 })
    const refused = await shop.runRecipe({ ...consumer, ...deployed })
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('no:') })
  },
)

test('a gateway is both: verified for those before it, and needing those behind it', slow, async () => {
  const { make } = await openCompany()
  const frontend = await make('consumer', 'frontend', writePact('frontend', 'gateway'))
  const first = await frontend.runRecipe(consumer)
  expect(first.code, first.output).toBe(0)
  const middle = await make('gateway', 'gateway', writePact('gateway', 'library'))
  const early = await middle.runRecipe({ ...gateway, ...deployed })
  expect(early.code, early.output).toBe(3)
  expect(early.output).toContain('gateway')
  const library = await make('provider', 'library')
  expect(await library.runRecipe({ ...provider, ...deployed })).toMatchObject({ code: 0 })
  const late = await middle.runRecipe({ ...gateway, ...deployed })
  expect(late.code, late.output).toBe(0)
  const front = await frontend.runRecipe({ ...consumer, ...deployed })
  expect(front.code, front.output).toBe(0)
})

test('a webhook of the broker sets off the verification of one pact, with the commit that it names', slow, async () => {
  const { broker, make } = await openCompany()
  const library = await make('provider', 'library')
  const shop = await make('consumer', 'shop', writePact('shop', 'library'))
  await shop.runRecipe(consumer)
  await library.runRecipe(provider)

  const dispatches: { event_type: string; client_payload: Record<string, string> }[] = []
  const github = await serveFetch(async (request) => {
    dispatches.push((await request.json()) as (typeof dispatches)[number])
    return new Response(null, { status: 204 })
  })
  onTestFinished(github.close)
  await broker.succeed(
    'create-webhook',
    `${github.url}/repos/company/library/dispatches`,
    ...['--request', 'POST', '--provider', 'library', '--contract-requiring-verification-published'],
    ...['--header', 'Content-Type: application/json'],
    ...['--data', await readFile(dispatch, 'utf8')],
  )

  await shop.git('switch', '--quiet', '--create', 'feat/x')
  await shop.write(writePact('shop', 'library', 'Persuasion'))
  await shop.commit('another title')
  expect(await shop.runRecipe({ ...consumer, ...deployed })).toMatchObject({ code: 3 })
  await expect.poll(() => dispatches.length).toBeGreaterThan(0)
  const [{ event_type, client_payload } = { event_type: '', client_payload: {} }] = dispatches
  expect(event_type).toBe('contract_requiring_verification_published')
  const head = (await library.git('rev-parse', 'HEAD')).trim()
  expect(client_payload).toMatchObject({ provider_version: head, provider_branch: 'main' })

  expect(await shop.concordat('can-i-deploy', '--merge')).toMatchObject({ code: 3 })
  const verified = await library.runRecipe({
    VERIFY: `node '${vitest}' run --root '${projects}'`,
    BROKER_OPTIONS: '{ "publish": true }',
    LIBRARY_TITLE: 'Persuasion',
    PACT_URL: client_payload['pact_url'] ?? '',
    GIT_COMMIT: client_payload['provider_version'] ?? '',
    GIT_BRANCH: client_payload['provider_branch'] ?? '',
  })
  expect(verified.code, verified.output).toBe(0)
  const merge = await shop.concordat('can-i-deploy', '--merge')
  expect(merge).toMatchObject({ code: 0, out: expect.stringContaining('yes:') })
})
