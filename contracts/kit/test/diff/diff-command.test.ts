import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeRepository, openRepository } from './repository.ts'
import { makePact, shop } from './shop.ts'

const withoutTotal = shop['openapi/schemas.yaml'].replace('total, ', '').replace(/ {4}total.*\n/, '')

test('a change is joined with whom it breaks: some hit a consumer through the gateway, others nobody', async () => {
  const { git, write, concordat } = await makeRepository(shop)
  await git('switch', '--quiet', '--create', 'shorter')
  await write({
    'openapi/schemas.yaml': withoutTotal.replace('state, note', 'state').replace(/ {4}note.*\n/, ''),
    'openapi/orders.yaml': shop['openapi/orders.yaml'].replace('paths:', 'servers: [{ url: / }]\npaths:'),
  })
  const { code, out } = await concordat('diff', '--base', 'main')
  expect(code).toBe(1)
  expect(out).toContain('2 breaking: 1 hits frontend through the gateway (1 interaction), 1 hits nobody')
  expect(out).toContain('orders GET /orders/{orderId} 200 body $.total: "total" no longer comes')
  expect(out).toContain('"an order, for its total"  frontend/order.pact.test.ts')
  expect(out).toContain('openapi/schemas.yaml:4')
})

test('what breaks nobody that is known passes, unless every breaking change is to fail', async () => {
  const { write, concordat } = await makeRepository(shop)
  await write({ 'openapi/schemas.yaml': shop['openapi/schemas.yaml'].replace(', note', '') })
  expect(await concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 breaking: 1 hits nobody'),
  })
  expect(await concordat('diff', '--base', 'HEAD', '--fail-on', 'breaking')).toMatchObject({ code: 1 })
})

test('a further value hits who lists the values, and nobody else', async () => {
  const { write, concordat } = await makeRepository(shop)
  await write({ 'openapi/schemas.yaml': shop['openapi/schemas.yaml'].replace('paid]', 'paid, void]') })
  const { code, out } = await concordat('diff', '--base', 'HEAD')
  expect(code).toBe(1)
  expect(out).toContain('1 breaking: 1 hits gateway (1 interaction)')
})

test('what others merged meanwhile is no change of this branch', async () => {
  const { git, write, commit, concordat } = await makeRepository(shop)
  await git('branch', 'feature')
  await write({ 'openapi/schemas.yaml': withoutTotal })
  await commit('on main')
  await git('switch', '--quiet', 'feature')
  expect(await concordat('diff', '--base', 'main')).toMatchObject({ code: 0, out: expect.stringMatching(/^no change/) })
})

test('a service that is gone breaks everybody who called it', async () => {
  const { directory, concordat } = await makeRepository(shop)
  await rm(join(directory, 'openapi/orders.yaml'))
  const { code, out, error } = await concordat('diff', '--base', 'HEAD')
  expect({ code, error }).toEqual({ code: 1, error: '' })
  expect(out).toContain('hits frontend through the gateway')
  expect(out).toContain('hits gateway\n')
})

test('an accepted change passes until its day, and then no longer', async () => {
  const { write, concordat } = await makeRepository(shop)
  await write({ 'openapi/schemas.yaml': withoutTotal })
  const { out } = await concordat('diff', '--base', 'HEAD', '--json')
  const { fingerprint } = JSON.parse(out).impacts[0].change
  const accept = (until: string) => ({
    'accepted-changes.json': JSON.stringify({ accepted: [{ change: fingerprint, reason: 'announced', until }] }),
  })
  await write(accept('2999-12-31'))
  expect(await concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 0,
    out: expect.stringContaining('accepted until 2999-12-31: announced'),
  })
  await write(accept('2020-01-01'))
  expect(await concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 1,
    out: expect.stringContaining('was accepted until 2020-01-01'),
  })
})

test('changes of a pact are told by interaction and field', async () => {
  const { write, concordat } = await makeRepository(shop)
  const orders = { description: 'an order', testFile: 'gateway/orders.pact.test.ts', body: { id: 'o-1', note: 'now' } }
  await write({ 'pacts/gateway-orders.json': makePact([orders]) })
  const { code, out } = await concordat('diff', '--base', 'HEAD')
  expect(code).toBe(0)
  expect(out).toContain('2 interactions changed in the pacts')
  expect(out).toContain('changed  gateway → orders  "an order"')
  expect(out).toContain('+ response body $.note')
  expect(out).toContain('removed  gateway → orders  "an order, for its total"')
})

test.for([
  ['openapi/orders.yaml', 'openapi: [3.1.0', 'Correct the YAML or JSON at that place'],
  ['openapi/schemas.yaml', 'Orders: {}\n', 'Correct the $ref'],
  ['pacts/gateway-orders.json', '{', 'Failed to read pact'],
  ['accepted-changes.json', '{ "accepted": [{ "change": "x", "reason": "", "until": "soon" }] }', 'is no fingerprint'],
] as const)('%s that cannot be read is never "no changes"', async ([file, text, message]) => {
  const { write, concordat } = await makeRepository(shop)
  await write({ [file]: text })
  expect(await concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringContaining(message),
  })
})

test.for([
  [['--base', 'no-such-branch'], 'git knows no revision "no-such-branch"'],
  [['--before', 'nowhere'], 'there is no directory "nowhere"'],
  [[], 'git knows no revision "origin/main"'],
] as const)('%j is refused with what to do', async ([args, message]) => {
  const { git, concordat } = await makeRepository(shop)
  await git('branch', '--move', 'trunk')
  const { code, error } = await concordat('diff', ...args)
  expect({ code, error }).toEqual({
    code: 2,
    error: expect.stringContaining(
      message.replace('git knows no revision "origin/main"', 'name a revision with --base'),
    ),
  })
})

test('a shallow clone without the merge base says how to fetch it', async () => {
  const { directory, git, write, commit } = await makeRepository(shop)
  await git('branch', 'old')
  for (const note of ['one', 'two']) {
    await write({ note })
    await commit(note)
  }
  const clone = join(directory, '..', `${directory.split('/').at(-1)}-clone`)
  onTestFinished(() => rm(clone, { recursive: true, force: true }))
  await git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${directory}`, clone)
  const { code, error } = await openRepository(clone).concordat('diff', '--base', 'origin/old')
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('fetch-depth: 0') })
})

test('the repository stays as it is, and no copy of the revision is left', async () => {
  const { git, write, concordat } = await makeRepository(shop)
  await write({ 'openapi/schemas.yaml': withoutTotal })
  const before = await git('status', '--porcelain')
  const copies = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('concordat-diff-'))
  const known = await copies()
  await concordat('diff', '--base', 'HEAD')
  expect(await git('status', '--porcelain')).toBe(before)
  expect((await copies()).filter((name) => !known.includes(name))).toEqual([])
})
