import { randomUUID } from 'node:crypto'
import { mintToken } from '@platform/fixtures/tokens'
import { expect, test } from 'vitest'
import type { ServerMessage } from '../src/stream/messages.ts'
import { happen } from './account-events.ts'
import { startFakeAuth } from './fake-auth.ts'
import { everyScope } from './start-trading.ts'
import { openStreamAt, type StreamClient } from './stream-client.ts'
import { cloneTradingDatabase } from './trading-database.ts'
import { startTradingProcess, type TradingProcess } from './trading-process.ts'

const tenant = randomUUID()

async function open({ url }: TradingProcess): Promise<StreamClient> {
  const authorization = `Bearer ${mintToken({ tenant, scope: everyScope })}`
  const answer = await fetch(`${url}/stream-tickets`, { method: 'POST', headers: { authorization } })
  expect(answer.status).toBe(201)
  const { ticket } = (await answer.json()) as { ticket: string }
  return openStreamAt(`${url.replace('http', 'ws')}/stream?ticket=${ticket}`)
}

/** Reads until a message of that type, passing over others. */
async function readOn<Type extends ServerMessage['type']>(client: StreamClient, type: Type) {
  for (;;) {
    const message = await client.next()
    if (message.type === type) return message as Extract<ServerMessage, { type: Type }>
  }
}

test('killed and started again: the account is resumed without a gap, quotes begin anew and say so', async () => {
  await using database = await cloneTradingDatabase()
  await using auth = await startFakeAuth()
  const account = { db: database.open(), clock: () => new Date(), tenant }
  const own = { databaseUrl: database.url, authUrl: auth.url }
  await using first = await startTradingProcess(own)
  await using before = await open(first)
  const { session } = await before.expect('welcome')
  before.send({ type: 'subscribe', symbols: ['ACME'] })
  before.send({ type: 'subscribe_account' })
  const { sequence } = await readOn(before, 'account_snapshot')
  await happen(account, { times: 5 })
  const told: number[] = []
  while (told.length < 5) told.push((await readOn(before, 'trading_state')).sequence)
  const { quotes } = await readOn(before, 'quotes')
  await first.kill()
  expect(await before.closed).toMatchObject({ code: 1006 })
  await happen(account, { times: 7 })

  await using second = await startTradingProcess(own)
  await using after = await open(second)
  expect((await after.expect('welcome')).session).not.toBe(session)
  after.send({ type: 'subscribe_account', after: told.at(-1) })
  await after.expect('subscribed')
  while (told.length < 12) told.push((await after.expect('trading_state')).sequence)
  expect(told).toEqual(Array.from({ length: 12 }, (_, index) => sequence + index + 1))
  await happen(account)
  expect((await after.expect('trading_state')).sequence).toBe(sequence + 13)

  const sequences = { ACME: quotes.at(-1)?.sequence ?? 0 }
  after.send({ type: 'subscribe', symbols: ['ACME'], resume: { session, sequences } })
  await after.expect('subscribed')
  expect(await after.expect('reset')).toEqual({ type: 'reset', channel: 'quotes', reason: 'another_session' })
  const snapshot = await after.expect('snapshot')
  const next = await readOn(after, 'quotes')
  expect(next.quotes[0]?.sequence).toBe((snapshot.quotes[0]?.sequence ?? 0) + 1)
  second.child.kill('SIGTERM')
  expect(await after.closed).toMatchObject({ code: 1001 })
}, 60_000)

test('a client that comes back to the same process resumes quotes without a gap, however fast they are', async () => {
  await using database = await cloneTradingDatabase()
  await using auth = await startFakeAuth()
  await using service = await startTradingProcess({ databaseUrl: database.url, authUrl: auth.url })
  const seen: number[] = []
  let session = ''
  for (let connection = 0; connection < 5; connection += 1) {
    await using client = await open(service)
    session ||= ((await client.next()) as { session: string }).session
    const last = seen.at(-1)
    const resume = last === undefined ? {} : { resume: { session, sequences: { ACME: last } } }
    client.send({ type: 'subscribe', symbols: ['ACME'], ...resume })
    if (last === undefined) seen.push((await readOn(client, 'snapshot')).quotes[0]?.sequence ?? 0)
    for (let frames = 0; frames < 10; frames += 1) {
      for (const { sequence } of (await readOn(client, 'quotes')).quotes) seen.push(sequence)
    }
    client.webSocket.terminate()
    await client.closed
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => (seen[0] ?? 0) + index))
}, 60_000)
