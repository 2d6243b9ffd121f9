import { expect, test } from 'vitest'
import { machine, type OrderEvent, type OrderStatus } from '../src/domain/orders/order-machine.ts'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import { workOnReports } from '../src/workers/reports.ts'
import { type OrderDesk, startOrderDesk } from './order-desk.ts'

const inbox = ({ db }: OrderDesk) =>
  db.selectFrom('execution_inbox').select(['outcome', 'reason']).orderBy('taken_at').orderBy('sequence').execute()

const everything = async ({ db }: OrderDesk) => ({
  orders: await db.selectFrom('orders').selectAll().orderBy('id').execute(),
  fills: await db.selectFrom('fills').selectAll().orderBy('id').execute(),
  positions: await db.selectFrom('positions').selectAll().execute(),
  results: await db.selectFrom('daily_results').selectAll().execute(),
  events: await db.selectFrom('account_events').selectAll().orderBy('sequence').execute(),
})

test('a report counts once, however often and under whichever number it comes', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.fill(id, '4', '100', { executionId: 'the-fill' })
  await pullReports(desk.context)
  const before = await everything(desk)
  desk.venue.fill(id, '4', '100', { executionId: 'the-fill' })
  await pullReports(desk.context)
  await desk.db.updateTable('venue_cursor').set({ after: 0 }).execute()
  await pullReports(desk.context)
  expect(await everything(desk)).toEqual(before)
  expect(await desk.read(id)).toMatchObject({ status: 'partially_filled', filledQuantity: '4' })
})

test('an answer that is told again is no answer to what was asked since', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await desk.cancel(id)
  desk.venue.report(id, { kind: 'cancel_rejected', reason: 'Not now.' }, { executionId: 'the-answer' })
  await pullReports(desk.context)
  expect(await desk.cancel(id)).toMatchObject({ status: 'pending_cancel' })
  desk.venue.report(id, { kind: 'cancel_rejected', reason: 'Not now.' }, { executionId: 'the-answer' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'pending_cancel' })
})

test('a fill that overtakes the acceptance counts, and the acceptance changes nothing any more', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.fill(id, '4', '100')
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'partially_filled', filledQuantity: '4' })
  expect(await inbox(desk)).toMatchObject([{ outcome: 'applied' }, { outcome: 'late' }])
})

test('of a batch the reports are taken in the venue’s order', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'cancelled' }, { sequence: 3 })
  desk.venue.fill(id, '4', '100', { sequence: 2 })
  desk.venue.report(id, { kind: 'accepted' }, { sequence: 1 })
  await pullReports(desk.context)
  expect((await inbox(desk)).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied'])
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled', filledQuantity: '4' })
})

test('an order that is being cancelled may still be filled, in part or wholly', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  expect(await desk.cancel(id)).toMatchObject({ status: 'pending_cancel' })
  desk.venue.fill(id, '4', '100')
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'pending_cancel', filledQuantity: '4' })
  desk.venue.fill(id, '6', '99')
  desk.venue.report(id, { kind: 'cancel_rejected', reason: 'Too late.' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'filled', filledQuantity: '10', averagePrice: '99.4' })
  expect(await desk.position()).toMatchObject({ quantity: '10', cost: '994' })
})

test('a cancellation that the venue rejects leaves the order working', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await desk.cancel(id)
  desk.venue.report(id, { kind: 'cancel_rejected', reason: 'The auction is on.' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'open' })
})

test('an execution that comes after the cancellation is money all the same', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.report(id, { kind: 'cancelled' })
  await pullReports(desk.context)
  desk.venue.fill(id, '4', '100')
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled', filledQuantity: '4' })
  expect(await desk.position()).toMatchObject({ quantity: '4' })
})

test('an execution beyond the quantity proves the larger replacement that was asked for', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  await desk.replace(id, { quantity: '12', price: '101' })
  desk.venue.fill(id, '11', '100')
  desk.venue.report(id, { kind: 'replaced', quantity: '12', price: '101' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({
    status: 'partially_filled',
    quantity: '12',
    price: '101',
    filledQuantity: '11',
    pendingChange: null,
  })
})

test('an answer to an earlier replacement is not taken for one to the latest', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  await desk.replace(id, { quantity: '12' })
  desk.venue.report(id, { kind: 'replaced', quantity: '12', price: '100' })
  await pullReports(desk.context)
  await desk.replace(id, { quantity: '20' })
  desk.venue.report(id, { kind: 'replaced', quantity: '12', price: '100' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({
    status: 'pending_replace',
    quantity: '12',
    pendingChange: { quantity: '20' },
  })
  desk.venue.report(id, { kind: 'replaced', quantity: '20', price: '100' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'open', quantity: '20', pendingChange: null })
})

test('terms that nobody asked for are the order’s, and what was asked for is still owed', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  await desk.replace(id, { quantity: '20' })
  desk.venue.report(id, { kind: 'replaced', quantity: '15', price: '99' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({
    status: 'pending_replace',
    quantity: '15',
    price: '99',
    pendingChange: { quantity: '20', price: '100' },
  })
})

test('what cannot be true by our books is set aside, changes nothing, stops nothing, and is logged once', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  const { id: denied } = await desk.place({ quantity: '99999' })
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.fill(id, '4', '100')
  await pullReports(desk.context)
  const before = await everything(desk)
  desk.venue.fill(id, '7', '100', { executionId: 'too-much' })
  desk.venue.fill(denied, '1', '100')
  desk.venue.fill('no-order-of-ours', '1', '100')
  desk.venue.fill('0199b5a0-0000-7000-8000-000000000000', '1', '100')
  desk.venue.report(id, { kind: 'rejected', reason: 'No.' })
  desk.venue.fill(id, 'much', '100')
  desk.venue.fill(id, '0', '100')
  desk.venue.report(id, { kind: 'replaced', quantity: '3', price: '100' })
  const logged: unknown[] = []
  const log = { error: (fields: unknown) => logged.push(fields) } as never
  await workOnReports(desk.context, log)
  await workOnReports(desk.context, log)
  expect(await everything(desk)).toEqual(before)
  expect(logged).toHaveLength(8)
  expect(logged[0]).toMatchObject({
    execution: 'too-much',
    order: id,
    reason: 'The order would be filled with 11 of 10.',
    report: { kind: 'filled', quantity: '7' },
  })
  desk.venue.fill(id, '6', '100')
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'filled', filledQuantity: '10' })
})

test('two processes that pull the same reports at once apply each once', async () => {
  await using desk = await startOrderDesk()
  const other = { ...desk.context, db: desk.database.open() }
  const placed = []
  for (let count = 0; count < 8; count += 1) placed.push(await desk.place())
  for (const { id } of placed) {
    desk.venue.report(id, { kind: 'accepted' })
    for (let fill = 0; fill < 5; fill += 1) desk.venue.fill(id, '2', '100')
  }
  await Promise.all([pullReports(desk.context), pullReports(other), pullReports(desk.context), pullReports(other)])
  const { items } = (await desk.call('get', '/orders').expect(200)).body
  expect(items.map(({ status }: { status: string }) => status)).toEqual(placed.map(() => 'filled'))
  expect(await desk.position()).toMatchObject({ quantity: '80', cost: '8000', version: 40 })
  const { sequences } = await desk.db
    .selectFrom('account_events')
    .select(({ fn }) => fn.countAll<string>().as('sequences'))
    .executeTakeFirstOrThrow()
  expect(Number(sequences)).toBe(8 + 8 + 40 * 3)
})

test('whoever asks while reports are being taken hears of those that came meanwhile', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  const { promise: told, resolve } = Promise.withResolvers<void>()
  const { reports } = desk.venue
  desk.venue.reports = async (range) => {
    const answer = await reports(range)
    resolve()
    return answer
  }
  const first = pullReports(desk.context)
  await told
  desk.venue.fill(id, '10', '100')
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'filled' })
  await first
})

const reportOf = {
  accepted: { kind: 'accepted' },
  rejected: { kind: 'rejected', reason: 'No.' },
  partly_filled: { kind: 'filled', quantity: '1', price: '100', fee: '0', liquidity: 'taker' },
  cancelled: { kind: 'cancelled' },
  cancel_rejected: { kind: 'cancel_rejected', reason: 'No.' },
  replaced: { kind: 'replaced', quantity: '15', price: '100' },
  replace_rejected: { kind: 'replace_rejected', reason: 'No.' },
  expired: { kind: 'expired' },
} as const satisfies Partial<Record<OrderEvent, unknown>>

test.each(Object.keys(machine) as OrderStatus[])(
  'of an order that is %s nothing is changed by an illegal report',
  async (status) => {
    await using desk = await startOrderDesk()
    const id = await bringTo(desk, status)
    const before = await everything(desk)
    for (const [event, report] of Object.entries(reportOf)) {
      if (machine[status][event as OrderEvent] !== undefined) continue
      desk.venue.report(id, report)
      await pullReports(desk.context)
      expect(await everything(desk), event).toEqual(before)
    }
  },
)

async function bringTo(desk: OrderDesk, status: OrderStatus): Promise<string> {
  const { id } = await desk.place(status === 'denied' ? { quantity: '99999' } : {})
  if (status === 'denied' || status === 'pending_new') return id
  if (status === 'rejected') desk.venue.report(id, reportOf.rejected)
  else desk.venue.report(id, { kind: 'accepted' })
  if (status === 'partially_filled') desk.venue.fill(id, '1', '100')
  if (status === 'filled') desk.venue.fill(id, '10', '100')
  if (status === 'cancelled' || status === 'expired') desk.venue.report(id, { kind: status })
  await pullReports(desk.context)
  if (status === 'pending_cancel') await desk.cancel(id)
  if (status === 'pending_replace') await desk.replace(id, { quantity: '15' })
  expect(await desk.read(id)).toMatchObject({ status })
  return id
}
