import { randomInt } from 'node:crypto'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { createDice } from '../../../../scripts/seed/dice.ts'
import { createAnswerChecker } from '../../../http/check-answer.ts'
import { createGatewayClient } from '../../../http/client.ts'
import { startPlatform } from '../../../platform/start-platform.ts'
import { createPeople } from '../../auth/people.ts'
import { createArrange } from '../arrange.ts'
import { partOf } from '../part-of.ts'
import {
  expectEachChargedOnce,
  expectEachPaymentOnce,
  expectInvoicesReconciled,
  expectLedgerBalanced,
  expectReconciled,
  type Outcome,
} from './compare-books.ts'
import { confirmCharges, readCharges } from './confirm-charges.ts'
import { killAtMoments } from './kill-at-moments.ts'
import { orderPayments } from './order-payments.ts'
import { payUntilAcknowledged } from './pay-until-acknowledged.ts'

const count = Number(process.env['CRASH_PAYMENTS'] ?? 250)
const killCount = Number(process.env['CRASH_KILLS'] ?? 5)
const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 31))
const clients = 50
/** So many debits come with one transfer. */
const debitsPerTransfer = 4
const leaseMilliseconds = 20_000

async function openBank() {
  const platform = await startPlatform({ server: inject('postgres'), financial: true })
  onTestFinished(platform.stop)
  const checker = createAnswerChecker(inject('openapi').gateway)
  const gateway = createGatewayClient({ baseUrl: platform.gatewayUrl, checker })
  const { token } = await createPeople(gateway).owner()
  const arrange = createArrange({ gateway, token, platform })
  return { platform, part: partOf(platform), gateway, token, arrange, provider: arrange.provider() }
}

test(`${count} debits and their transfers at once, while the service is killed ${killCount} times: each is made once, in all books`, {
  timeout: 60_000 + 120 * count + 5_000 * killCount,
}, async () => {
  const { platform, part, gateway, token, arrange, provider } = await openBank()
  const { database } = part
  const dice = createDice(seed)
  const { payments: orders } = await orderPayments(arrange, {
    clients,
    debits: count,
    transfers: Math.floor(count / debitsPerTransfer),
  })

  let acknowledgements = 0
  let confirmations = 0
  const progress = () => acknowledgements + confirmations + asked()
  const asked = () => part.wires.provider.passed.length - askedBefore
  const askedBefore = part.wires.provider.passed.length
  // Each is acknowledged; a debit is asked for at the provider, too, and every other one is confirmed.
  const last = Math.floor(orders.length + count * 1.5)
  const moments = Array.from({ length: killCount }, () => dice.upTo(last - 1) + 1).sort((one, other) => one - other)
  console.info(`seed ${seed}: kills when ${moments.join(', ')} of about ${last} steps are done`)

  const started = performance.now()
  const over = new AbortController()
  onTestFinished(() => over.abort())
  const confirming = confirmCharges(provider, { confirmed: () => (confirmations += 1), signal: over.signal })
  const paying = Promise.all(
    orders.map(async ({ request }) => {
      const answer = await payUntilAcknowledged({ gateway, dice }, { ...request, token })
      acknowledgements += 1
      return answer
    }),
  )
  const killing = killAtMoments(part, { moments, progress, signal: over.signal })
  const [acknowledged, kills] = await Promise.all([paying, killing])
  const paidAfter = performance.now() - started
  part.wires.gateway.mend()

  // What a killed process had taken from the outbox is its own for a while.
  await platform.advance(leaseMilliseconds)
  const open = async () => (await database.query(openWork)).rows[0]
  await vi.waitFor(async () => expect(await open()).toEqual({ outbox: 0, inbox: 0, unpaid: 0 }), {
    timeout: 60_000,
    interval: 100,
  })
  over.abort()
  await confirming
  const outcome: Outcome = { orders, acknowledged, charges: await readCharges(provider) }
  const retries = acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0)
  console.info(
    `${acknowledged.length} payments acknowledged after ${kills} kills and ${retries} retries in ${inSeconds(paidAfter)}; ` +
      `outbox and inbox empty after ${inSeconds(performance.now() - started)}`,
  )

  expect((await database.query('select id, kind, last_error from outbox where dead_at is not null')).rows).toEqual([])
  await expectEachPaymentOnce(database, outcome)
  await expectEachChargedOnce(database, outcome)
  await expectInvoicesReconciled(arrange, database, outcome)
  await expectLedgerBalanced(arrange, database, outcome)
  await expectReconciled(database)
  for (const [index, { request }] of orders.entries()) {
    if (index % 25 > 0) continue
    const again = await gateway.expect(201, 'createPayment', { ...request, token })
    expect(again.text).toBe(acknowledged[index]?.text)
  }
})

/** What is still to be done. A charge that the bank has paid is known to be open until it is confirmed here. */
const openWork = `
  select (select count(*)::int from outbox where done_at is null and dead_at is null) as outbox,
    (select count(*)::int from provider_events where handled_at is null) as inbox,
    (select count(*)::int from payments where method = 'direct_debit' and amount % 2 = 1 and status <> 'confirmed') as unpaid`

test.for([
  ['debit', 1],
  ['transfer', 0],
] as const)('50 posts at once with one key are one %s, and one answer', async ([, debits]) => {
  const { part, gateway, token, arrange, provider } = await openBank()
  const { payments } = await orderPayments(arrange, { clients: 1, debits, transfers: 1 - debits })
  const [order] = payments
  if (order === undefined) throw new Error('Nothing was ordered.')
  const request = { ...order.request, token }
  const answers = await Promise.all(Array.from({ length: 50 }, () => gateway.expect(201, 'createPayment', request)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect((await part.database.query('select id from payments')).rows).toEqual([{ id: answers[0]?.body.id }])
  await vi.waitFor(
    async () => {
      expect((await part.database.query('select from outbox where done_at is null')).rows).toEqual([])
    },
    { timeout: 10_000, interval: 50 },
  )
  expect(await readCharges(provider)).toHaveLength(debits)
})

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`
}
