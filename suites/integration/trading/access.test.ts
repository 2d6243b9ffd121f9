import type { operations } from '@platform/schemas/trading'
import { expect, inject } from 'vitest'
import type { Answer } from '../../http/answer.ts'
import type { CallOptions, GatewayClient, TradingClient } from '../../http/client.ts'
import { createPeople } from '../auth/people.ts'
import { type DocumentedOperation, readOperations } from '../every-status/documented-operation.ts'
import { finish } from '../every-status/prepared.ts'
import { createArrange } from './arrange.ts'
import { createBooks } from './books.ts'
import { goodRequests } from './every-status/good-requests.ts'
import { createStreamOpener, nextOf, Refused } from './open-stream.ts'
import { test as base } from './trading-test.ts'

type Id = keyof operations

/** What a token is asked for. Health asks for none. */
const documented = readOperations(inject('openapi').trading)
const guarded = documented.filter(({ scope }) => scope !== undefined)
const scopes = ['account', 'trading:read', 'trading:write', 'trading:manage']

const test = base
  .extend('sides', { scope: 'file' }, ({ gateway, service }) => ({ gateway, service }))
  .extend('victim', { scope: 'file' }, async ({ gateway, levers, part: { database } }) => {
    await levers.quote(100)
    const people = createPeople(gateway)
    const owner = await people.owner()
    const arrange = createArrange({ gateway, token: owner.token, people, database })
    const prepare = async ({ id }: DocumentedOperation) => [id, finish(await goodRequests[id as Id](arrange))] as const
    const requests = new Map<string, CallOptions>()
    for (const operation of guarded) requests.set(...(await prepare(operation)))
    return { requests, books: createBooks(database, owner.person.tenantId) }
  })

type Sides = { gateway: GatewayClient; service: TradingClient }

/** Asks for an operation at the gateway and at the service's own port. */
async function askBoth({ gateway, service }: Sides, id: string, request: CallOptions): Promise<Answer[]> {
  return [await gateway.call(id as Id, request), await service.call(id as Id, request)]
}

async function collectAnswers(each: (operation: DocumentedOperation) => Promise<Answer[]>, of = guarded) {
  const answers = await Promise.all(of.map(async (operation) => ({ id: operation.id, answers: await each(operation) })))
  return answers.flatMap(({ id, answers }) =>
    answers.map(({ status, body }) => `${id} ${status} ${(body as { code?: string } | undefined)?.code}`),
  )
}

const twice = (lines: string[]) => lines.flatMap((line) => [line, line])

test('every operation but health asks for a scope', () => {
  expect(documented.filter(({ scope }) => scope === undefined).map(({ id }) => id)).toEqual([
    'getLiveness',
    'getReadiness',
  ])
  expect(guarded.length).toBeGreaterThan(30)
})

test('without a token, or with one that is none, nothing is answered and nothing is written', async ({
  sides,
  victim: { requests, books },
}) => {
  const before = await books.events()
  const bare = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token: undefined }))
  expect(bare).toEqual(twice(guarded.map(({ id }) => `${id} 401 token_required`)))
  const forged = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token: 'a.b.c' }))
  expect(forged).toEqual(twice(guarded.map(({ id }) => `${id} 401 invalid_token`)))
  expect(await books.events()).toEqual(before)
})

test.for(scopes.slice(1))(
  'without the scope %s nothing that needs it is done',
  async (scope, { sides, people, platform, victim: { requests, books } }) => {
    const device = await people.owner()
    const { accessToken: token } = await device.refresh({
      headers: { origin: platform.settings.origin },
      body: { scope: scopes.filter((other) => other !== scope).join(' ') },
    })
    const concerned = guarded.filter((operation) => operation.scope === scope)
    expect(concerned.length).toBeGreaterThan(1)
    const before = await books.events()
    const answers = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token }), concerned)
    expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 403 insufficient_scope`)))
    expect(await books.events()).toEqual(before)
  },
)

test('a member may trade, and not manage: limits and the kill switch are refused', async ({
  sides,
  people,
  levers,
  victim: { requests },
}) => {
  await levers.quote(100)
  const { member } = await people.member()
  const concerned = guarded.filter(({ scope }) => scope === 'trading:manage')
  expect(concerned.map(({ id }) => id).sort()).toEqual(['setRiskLimits', 'setTradingState'])
  const request = (id: string) => ({ ...requests.get(id), token: member.token })
  const answers = await collectAnswers(({ id }) => askBoth(sides, id, request(id)), concerned)
  expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 403 insufficient_scope`)))
  await member.expect(200, 'listOrders')
})

test('what is another tenant’s does not exist: by its id it is 404, and nothing of it changes', async ({
  sides,
  join,
  victim: { requests, books },
}) => {
  const stranger = await join()
  const { token } = stranger.device
  const concerned = guarded.filter(({ path }) => path.includes('Id}'))
  expect(concerned.length).toBeGreaterThan(9)
  const rows = () => books.rows('select id, status, version from orders where tenant_id = $1 order by id')
  const before = [await books.events(), await rows()]
  const answers = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token }), concerned)
  expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 404 not_found`)))
  const backtest = await stranger.call('startBacktest', requests.get('startBacktest'))
  expect([backtest.status, (backtest.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
    422,
    '#/strategyId',
  ])
  expect([await books.events(), await rows()]).toEqual(before)
})

test('lists, sums and limits are the tenant’s own', async ({ trader, join, levers }) => {
  await levers.quote(100)
  await trader.place()
  await trader.limit({ maxOrderQuantity: '11' })
  const stranger = await join()
  for (const id of ['listOrders', 'listFills', 'listPositions', 'listStrategies', 'listBacktests'] as const) {
    expect([id, (await stranger.expect(200, id)).body.items]).toEqual([id, []])
  }
  expect(await stranger.account()).toMatchObject({ exposure: '0', openOrders: 0 })
  expect((await stranger.expect(200, 'getRiskLimits')).body.maxOrderQuantity).not.toBe('11')
  expect(await stranger.position()).toMatchObject({ quantity: '0', version: 0 })
})

test('the stream is opened by tickets alone, at the gateway and at the service: a token is none, and neither is another’s used one', async ({
  trader,
  join,
  platform,
  part,
}) => {
  const stranger = await join()
  for (const baseUrl of [() => `${platform.gatewayUrl()}/trading`, part.url]) {
    const streams = createStreamOpener(baseUrl)
    const refusal = async (opening: Promise<unknown>) => {
      const error = await opening.catch((caught: unknown) => caught)
      if (!(error instanceof Refused)) throw new Error('The stream was opened.')
      return [error.status, error.problem.code]
    }
    const headers = { authorization: `Bearer ${trader.device.token}` }
    expect(await refusal(streams.openWith(undefined, { headers }))).toEqual([401, 'token_required'])
    expect(await refusal(streams.openWith(trader.device.token))).toEqual([401, 'invalid_token'])
    const client = await streams.open(trader)
    const { body } = await stranger.expect(201, 'createStreamTicket')
    // Another tenant's ticket renews nothing.
    client.send({ type: 'renew', ticket: body.ticket })
    expect(await nextOf(client, 'refused')).toMatchObject({ code: 'bad_ticket' })
    await streams.closeAll()
  }
})

test('who claims to be somebody else in a header is who the token says', async ({ trader, join, levers, part }) => {
  await levers.quote(100)
  await trader.place()
  const stranger = await join()
  const headers = { 'X-Tenant-Id': trader.tenantId, 'X-User-Id': trader.device.person.id }
  const before = part.wires.gateway.passed.length
  expect((await stranger.expect(200, 'listOrders', { headers })).body.items).toEqual([])
  const passed = part.wires.gateway.passed.slice(before).find(({ path }) => path === '/orders')
  for (const name of ['x-tenant-id', 'x-user-id']) expect(passed?.headers, name).not.toHaveProperty(name)
})
