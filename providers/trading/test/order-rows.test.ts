import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import { startOrderDesk } from './order-desk.ts'

test.each([
  ['changed', sql`update fills set quantity = 1`],
  ['deleted', sql`delete from fills`],
  ['emptied', sql`truncate fills`],
])('fills cannot be %s, whatever code tries', async (_name, statement) => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.fill(id, '4', '100')
  await pullReports(desk.context)
  await expect(statement.execute(desk.db)).rejects.toMatchObject({ code: '23514', constraint: 'fills_append_only' })
  expect((await desk.call('get', '/fills').expect(200)).body.items).toMatchObject([{ quantity: '4' }])
})

test.each([
  [
    'filled with more than there is of it',
    { status: 'pending_cancel' as const, filled_quantity: '11' },
    'orders_not_overfilled',
  ],
  ['open and filled', { filled_quantity: '1' }, 'orders_filled_as_told'],
  ['a limit order without a price', { price: null }, 'orders_priced'],
  ['denied by nobody', { denial: '{}' }, 'orders_denied'],
  ['refused by nobody', { rejection: 'No.' }, 'orders_rejected'],
  ['a change that nobody asked for', { pending_quantity: '12' }, 'orders_changing'],
  ['a strategy without a version', { strategy_id: '0199b5a0-0000-7000-8000-000000000000' }, 'orders_by_strategy'],
])('the database keeps no order that is %s', async (_name, change, constraint) => {
  await using desk = await startOrderDesk()
  const { id } = await desk.place()
  desk.venue.report(id, { kind: 'accepted' })
  await pullReports(desk.context)
  await expect(desk.db.updateTable('orders').set(change).execute()).rejects.toMatchObject({ constraint })
})
