import { expect, test } from 'vitest'
import { reconcileOrders } from '../src/domain/reconciliation/reconcile-orders.ts'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import type { OrderDesk } from './order-desk.ts'
import { startOrderDesk } from './order-desk.ts'

const reconcileAfter = async ({ clock, context }: OrderDesk, seconds: number) => {
  clock.advance(seconds)
  await reconcileOrders(context)
}

test.each(['lost', 'unanswered', 'unavailable'] as const)(
  'an order whose sending was %s stays pending, is asked about, and is at the venue once, under its id',
  async (fault) => {
    await using desk = await startOrderDesk()
    desk.venue.faults.submit.push(fault)
    const { id, status } = await desk.place()
    expect(status).toBe('pending_new')
    await reconcileAfter(desk, 2)
    expect(desk.venue.submitted).toHaveLength(fault === 'unanswered' ? 1 : 0)
    await reconcileAfter(desk, 2)
    await reconcileAfter(desk, 60)
    expect(desk.venue.submitted.map(({ orderId }) => orderId)).toEqual([id])
    desk.venue.report(id, { kind: 'accepted' })
    await pullReports(desk.context)
    await reconcileAfter(desk, 600)
    expect(desk.venue.submitted).toHaveLength(1)
    expect(await desk.read(id)).toMatchObject({ status: 'open' })
  },
)

test('one that a crash kept from being sent is sent', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('unavailable')
  const { id } = await desk.place()
  await desk.db.updateTable('orders').set({ submitted_at: null }).execute()
  desk.venue.faults.find.push('lost')
  await reconcileAfter(desk, 4)
  expect(desk.venue.submitted.map(({ orderId }) => orderId)).toEqual([id])
})

test('what surely was not sent is cancelled without asking the venue', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('unavailable')
  const { id } = await desk.place()
  expect(await desk.cancel(id)).toMatchObject({ status: 'cancelled' })
  expect(desk.venue.cancellations).toEqual([])
  await reconcileAfter(desk, 60)
  expect(desk.venue.submitted).toEqual([])
})

test('what may have been sent is pending until the venue was asked; it never came: cancelled, and not sent again', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('lost')
  const { id } = await desk.place()
  expect(await desk.cancel(id)).toMatchObject({ status: 'pending_cancel' })
  desk.venue.report(id, { kind: 'cancel_rejected', reason: 'There is no such order.' })
  await pullReports(desk.context)
  expect(await desk.read(id)).toMatchObject({ status: 'pending_cancel' })
  await reconcileAfter(desk, 4)
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled' })
  expect(desk.venue.submitted).toEqual([])
})

test('should it come to the venue after all, it is cancelled there, and people are told', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('lost')
  const { id } = await desk.place()
  await desk.cancel(id)
  await reconcileAfter(desk, 4)
  desk.venue.cancellations.length = 0
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  expect(desk.venue.cancellations).toEqual([id])
  expect(await desk.db.selectFrom('execution_inbox').select('outcome').execute()).toEqual([{ outcome: 'refused' }])
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled' })
})

test('a cancellation that did not arrive is asked for again', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.faults.cancel.push('lost')
  expect(await desk.cancel(id)).toMatchObject({ status: 'pending_cancel' })
  expect(desk.venue.cancellations).toEqual([])
  await reconcileAfter(desk, 4)
  expect(desk.venue.cancellations).toEqual([id])
})

test('a replacement that did not arrive is asked for again, as it was', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  desk.venue.faults.replace.push('lost')
  expect(await desk.replace(id, { quantity: '12' })).toMatchObject({ status: 'pending_replace' })
  await reconcileAfter(desk, 4)
  expect(desk.venue.replacements).toEqual([{ orderId: id, quantity: '12', price: '100' }])
})

test('what the venue has done with is waited for, not asked again', async () => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  desk.venue.faults.cancel.push('lost')
  await desk.cancel(id)
  desk.venue.working.set(id, false)
  await reconcileAfter(desk, 4)
  expect(desk.venue.cancellations).toEqual([])
  expect(await desk.read(id)).toMatchObject({ status: 'pending_cancel' })
})

test('under a halt nothing is sent any more: what never was is cancelled', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('unavailable')
  const { id } = await desk.place()
  await desk.db.updateTable('accounts').set({ trading_state: 'halted' }).execute()
  await reconcileAfter(desk, 4)
  expect(desk.venue.submitted).toEqual([])
  expect(await desk.read(id)).toMatchObject({ status: 'cancelled' })
})

test('a venue that cannot be reached is asked ever less often, and never given up', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('lost')
  await desk.place()
  desk.venue.faults.find.push(...Array.from({ length: 100 }, () => 'unavailable' as const))
  const asked: number[] = []
  for (let second = 1; second <= 300; second += 1) {
    const left = desk.venue.faults.find.length
    await reconcileAfter(desk, 1)
    if (desk.venue.faults.find.length < left) asked.push(second)
  }
  expect(asked).toEqual([3, 6, 12, 24, 48, 96, 156, 216, 276])
})

test('two processes ask about an order once', async () => {
  await using desk = await startOrderDesk()
  desk.venue.faults.submit.push('lost')
  await desk.place()
  desk.clock.advance(4)
  const other = { ...desk.context, db: desk.database.open() }
  await Promise.all([reconcileOrders(desk.context), reconcileOrders(other)])
  expect(desk.venue.submitted).toHaveLength(1)
})
