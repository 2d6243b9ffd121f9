import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exchange, makePact } from './exchange.ts'
import { makeRepository } from './repository.ts'

const openapi = 'openapi/exchange.yaml'
const asyncapi = 'openapi/exchange.asyncapi.yaml'

async function diff(file: typeof openapi | typeof asyncapi, from: string | RegExp, to: string) {
  const { write, concordat } = await makeRepository(exchange)
  const changed = exchange[file].replaceAll(from, to)
  expect(changed).not.toBe(exchange[file])
  await write({ [file]: changed })
  return concordat('diff', '--base', 'HEAD')
}

test('a field of a message that is gone hits who reads it, through the gateway', async () => {
  const { code, out } = await diff(openapi, 'state: { $ref', 'status: { $ref')
  expect(out).toContain('exchange SEND /stream order body $.order.state: "state" no longer comes')
  expect(out).toContain('hits frontend through the gateway')
  expect(out).toContain('"an order (order)"  frontend/order.pact.test.ts')
  expect(out).not.toContain('hits gateway')
  expect(code).toBe(1)
})

test.for([
  ['a field that nobody reads', openapi, 'id, ', '', '1 breaking: 1 hits nobody', 0],
  [
    'a further value that the front end does not handle',
    openapi,
    'filled]',
    'filled, void]',
    'hits frontend through',
    1,
  ],
  ['a frame that is refused', asyncapi, 'enum: [orders, ticks]', 'enum: [ticks]', 'RECEIVE /stream subscribe', 1],
  [
    'a frame that nobody sends so',
    asyncapi,
    'since: { type: integer } }\noper',
    'since: { type: boolean } }\noper',
    'hits gateway',
    1,
  ],
  [
    'a query that is refused',
    asyncapi,
    'query: { type: object, ',
    'query: { type: object, required: [ticket], ',
    'OPEN /stream query $.ticket',
    1,
  ],
  [
    'a message that is no longer sent',
    asyncapi,
    ", { $ref: '#/channels/stream/messages/tick' }",
    '',
    '1 breaking: 1 hits gateway (1 interaction)',
    1,
  ],
  ['a WebSocket at another address', asyncapi, 'address: /stream', 'address: /events', 'OPEN /stream: is gone', 1],
  ['another name of a message', asyncapi, /tick(?=[:'])/g, 'price', '1 change, none breaking', 0],
] as const)('%s', async ([, file, from, to, expected, exitCode]) => {
  const { code, out, error } = await diff(file, from, to)
  expect(error).toBe('')
  expect(out).toContain(expected)
  expect(code).toBe(exitCode)
})

test('a frame that one consumer sends and the other does not hits the one', async () => {
  const { out } = await diff(asyncapi, 'enum: [orders, ticks]', 'enum: [ticks]')
  expect(out).toContain('1 breaking: 1 hits frontend through the gateway (1 interaction)')
})

test('a message that no longer fits, though no change says why, fails the run', async () => {
  const { code, out } = await diff(asyncapi, 'price: { type: number }', 'price: { type: number, minimum: 100 }')
  expect(out).toContain('1 interaction no longer fit, and no change says why')
  expect(code).toBe(1)
})

test('a document that is gone breaks all who read messages, and one that cannot be read is an error', async () => {
  const { directory, write, concordat } = await makeRepository(exchange)
  await rm(join(directory, asyncapi))
  const { code, out, error } = await concordat('diff', '--base', 'HEAD')
  expect({ code, error }).toEqual({ code: 1, error: '' })
  expect(out).toContain('hits frontend through the gateway and gateway (2 interactions)')
  await write({ [asyncapi]: 'asyncapi: 2.0.0' })
  expect(await concordat('diff', '--base', 'HEAD')).toMatchObject({
    code: 2,
    error: expect.stringContaining('it is of AsyncAPI version 2.0.0'),
  })
})

test('what changed of a message and its way in a pact is listed', async () => {
  const { write, concordat } = await makeRepository(exchange)
  await write({ 'pacts/gateway-exchange.json': makePact(['open']).replace('"ticks"', '"orders"') })
  const { out } = await concordat('diff', '--base', 'HEAD', '--format', 'json')
  expect(JSON.parse(out).pacts).toMatchObject([
    { interaction: 'a price (tick)', kind: 'changed', fields: [{ place: 'frame 1 $.subscribe', after: 'orders' }] },
    { interaction: 'an order (order)', kind: 'changed', fields: [{ place: 'message rule body $.order.state' }] },
  ])
})
