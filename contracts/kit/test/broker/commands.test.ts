import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker } from './open-broker.ts'

const timeout = 120_000

test('publish: identical content again is fine, changed content needs another version or a merge', {
  timeout,
}, async () => {
  const { succeed, run, writePact, failures } = await openBroker()
  const emma = await writePact(bookPact())
  const shuffled = await writePact(Object.fromEntries(Object.entries(bookPact()).reverse()))
  const persuasion = await writePact(bookPact({ title: 'Persuasion' }))
  const at = ['--consumer-app-version', '1']

  expect(await succeed('publish', emma, ...at, '--branch', 'main', '--tag', 'a')).toContain('contract_content_changed')
  expect(await succeed('publish', shuffled, ...at)).not.toContain('contract_content_changed')
  expect(await run('publish', persuasion, ...at)).toMatchObject({
    code: 1,
    output: expect.stringContaining('Cannot change the content of the pact for shop version 1'),
  })
  await succeed('publish', persuasion, ...at, '--merge')
  expect(await succeed('publish', emma, '--consumer-app-version', '2', '--branch', 'main')).toContain(
    'contract_content_changed',
  )
  expect(failures).toEqual([])
})

test('participants, versions, branches and tags, slashes in all of them', { timeout }, async () => {
  const { succeed, run, writePact, send, failures } = await openBroker()
  const version = 'feat/x+1'
  await succeed(
    'publish',
    await writePact(bookPact()),
    '--consumer-app-version',
    version,
    '--branch',
    'feat/x',
    '--tag',
    't/1',
  )
  expect(await succeed('describe-version', '--pacticipant', 'shop', '--version', version)).toContain(version)
  expect(await succeed('describe-version', '--pacticipant', 'shop', '--latest', 't/1')).toContain(version)
  expect(await run('describe-version', '--pacticipant', 'shop', '--version', 'feat/x')).toMatchObject({ code: 1 })

  const repository = 'https://example.org/shop'
  await succeed(
    'create-or-update-pacticipant',
    '--name',
    'shop',
    '--main-branch',
    'trunk',
    '--repository-url',
    repository,
  )
  expect(await succeed('describe-pacticipant', '--name', 'shop')).toMatch(/trunk[\s\S]*example\.org\/shop/)
  expect(await succeed('list-pacticipants', '--output', 'table')).toMatch(/library[\s\S]*shop/)
  await succeed(
    'create-or-update-version',
    '--pacticipant',
    'shop',
    '--version',
    'v/2',
    '--branch',
    'feat/y',
    '--tag',
    'u/2',
  )
  await succeed('create-version-tag', '--pacticipant', 'shop', '--version', 'v/2', '--tag', 'u/3')
  await succeed('delete-version-tag', '--pacticipant', 'shop', '--version', 'v/2', '--tag', 'u/2')
  const made = await send('GET', '/pacticipants/shop/versions/v%2F2')
  expect(made.body._embedded).toMatchObject({ tags: [{ name: 'u/3' }], branches: [{ name: 'feat/y' }] })
  await succeed('delete-branch', '--pacticipant', 'shop', '--branch', 'feat/y')
  expect(await succeed('delete-branch', '--pacticipant', 'shop', '--branch', 'feat/y')).toContain('not found')
  expect(failures).toEqual([])
})

test('environments, deployments and releases decide what can be deployed', { timeout }, async () => {
  const { succeed, run, writePact, send, failures } = await openBroker()
  await succeed('create-environment', '--name', 'prod', '--display-name', 'Production', '--production')
  await succeed('create-environment', '--name', 'test')
  expect(await run('create-environment', '--name', 'prod')).toMatchObject({
    code: 1,
    output: expect.stringContaining('already exists'),
  })
  const list = await send('GET', '/environments')
  const { uuid } = list.body._embedded.environments[1]
  await succeed('update-environment', '--uuid', uuid, '--name', 'staging', '--display-name', 'Staging')
  expect(await succeed('describe-environment', '--uuid', uuid)).toContain('Staging')

  const version = 'feat/x+1'
  await succeed('publish', await writePact(bookPact()), '--consumer-app-version', version, '--branch', 'main')
  const { body } = await send('GET', '/pacts/provider/library/consumer/shop/latest')
  const results = new URL(body._links['pb:publish-verification-results'].href).pathname
  await send('POST', results, { success: true, providerApplicationVersion: '10' })
  await send('PUT', '/pacticipants/library/branches/main/versions/10')

  const shop = ['--pacticipant', 'shop', '--version', version]
  const library = ['--pacticipant', 'library', '--version', '10']
  const toProduction = ['can-i-deploy', ...shop, '--to-environment', 'prod']
  expect(await run(...toProduction)).toMatchObject({ code: 1 })
  await succeed('record-deployment', ...library, '--environment', 'prod', '--application-instance', 'blue')
  expect(await succeed(...toProduction)).toContain('Computer says yes')
  await succeed(
    'record-undeployment',
    '--pacticipant',
    'library',
    '--environment',
    'prod',
    '--application-instance',
    'blue',
  )
  expect(await run(...toProduction)).toMatchObject({ code: 1 })
  await succeed('record-release', ...library, '--environment', 'prod')
  await succeed(...toProduction)
  expect(await succeed('describe-version', '--pacticipant', 'library', '--environment', 'prod')).toContain('10')
  await succeed('record-support-ended', ...library, '--environment', 'prod')
  expect(await run(...toProduction)).toMatchObject({ code: 1 })
  expect(await succeed(...toProduction, '--ignore', 'library')).toContain('Computer says yes')

  expect(await run('record-deployment', ...shop, '--environment', 'nowhere')).toMatchObject({ code: 1 })
  await succeed('record-deployment', ...shop, '--environment', 'prod')
  await succeed('can-i-deploy', ...library, '--to-environment', 'prod')
  expect(
    await run('can-i-deploy', '--pacticipant', 'library', '--version', '11', '--to-environment', 'prod'),
  ).toMatchObject({ code: 1 })
  await succeed('delete-environment', '--uuid', uuid)
  expect(await succeed('list-environments')).not.toContain('staging')
  expect(failures).toEqual([])
})

test('can-i-deploy by pair, latest, tag and branch; can-i-merge', { timeout }, async () => {
  const { succeed, run, writePact, send, failures } = await openBroker()
  await succeed(
    'publish',
    await writePact(bookPact()),
    '--consumer-app-version',
    '1',
    '--branch',
    'main',
    '--tag',
    'dev',
  )
  const { body } = await send('GET', '/pacts/provider/library/consumer/shop/latest')
  const results = new URL(body._links['pb:publish-verification-results'].href).pathname
  const shop = ['--pacticipant', 'shop', '--version', '1']
  expect(await run('can-i-merge', ...shop)).toMatchObject({ code: 1 })
  await send('POST', results, { success: true, providerApplicationVersion: '10' })
  await succeed(
    'create-or-update-version',
    '--pacticipant',
    'library',
    '--version',
    '10',
    '--branch',
    'main',
    '--tag',
    'prod',
  )

  await succeed('can-i-merge', ...shop)
  await succeed('can-i-deploy', ...shop)
  await succeed('can-i-deploy', ...shop, '--to', 'prod')
  await succeed('can-i-deploy', ...shop, '--pacticipant', 'library', '--version', '10')
  await succeed('can-i-deploy', '--pacticipant', 'shop', '--latest', '--pacticipant', 'library', '--latest')
  await succeed('can-i-deploy', '--pacticipant', 'shop', '--latest', 'dev', '--to', 'prod')
  await succeed(
    'can-i-deploy',
    '--pacticipant',
    'shop',
    '--branch',
    'main',
    '--pacticipant',
    'library',
    '--main-branch',
  )
  await send('POST', results, { success: false, providerApplicationVersion: '11' })
  expect(await run('can-i-deploy', ...shop)).toMatchObject({ code: 1, output: expect.stringContaining('failed') })
  await succeed('can-i-deploy', ...shop, '--to', 'prod')
  expect(await run('can-i-deploy', ...shop, '--to', 'nowhere')).toMatchObject({ code: 1 })
  expect(await run('can-i-deploy', '--pacticipant', 'nobody', '--version', '1')).toMatchObject({
    code: 1,
    output: expect.stringContaining('Pacticipant nobody not found'),
  })
  expect(failures).toEqual([])
})

test('pacts are listed and downloaded, provider states are listed', { timeout }, async () => {
  const { succeed, writePact, directory, failures } = await openBroker()
  await succeed('publish', await writePact(bookPact()), '--consumer-app-version', '1', '--branch', 'main')
  expect(await succeed('list-latest-pact-versions', '--output', 'table')).toMatch(/shop.*1.*library/)
  const of = ['get-pacts', '--provider', 'library']
  const ways = [[], ['--branch', 'main'], ['--consumer', 'shop'], ['--consumer', 'shop', '--branch', 'main']]
  for (const way of [...ways, ...ways.map((way) => [...way, '--latest'])]) {
    expect(await succeed(...of, ...way), way.join(' ')).toContain('/pacts/provider/library/consumer/shop/version/1')
  }
  await succeed(...of, '--latest', '--download', '--download-dir', `${directory}/downloaded`)
  expect(await readdir(`${directory}/downloaded`)).toEqual(['shop-library-1.json'])
  expect(await succeed('provider-states', 'list', '--provider', 'library')).toContain('a book exists')
  expect(await succeed('provider-states', 'list', '--provider', 'library', '--branch', 'main')).toContain(
    'a book exists',
  )
  expect(failures).toEqual([])
})
