import { randomUUID } from 'node:crypto'
import { mintToken } from '@platform/fixtures/tokens'
import type { components } from '@platform/schemas/trading'
import { wideLimits } from '../../src/domain/risk/test/a-view.ts'
import { lockAccount } from '../../src/store/accounts.ts'
import type { OrderDesk } from '../order-desk.ts'
import { everyScope } from '../start-trading.ts'

type Schemas = components['schemas']
type Answer = { status: number; body: never }

/** An account of its own in a service that all runs share. */
export type RealAccount = {
  desk: OrderDesk
  tenant: string
  ask: (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<Answer>
  orders: () => Promise<Schemas['Order'][]>
  positions: () => Promise<Schemas['Position'][]>
  fills: () => Promise<Schemas['Fill'][]>
  /** What the venue was asked since the account was opened. */
  asked: () => string[]
}

/** Opens it with limits that nothing reaches. */
export async function openAccount(desk: OrderDesk): Promise<RealAccount> {
  const { app, clock, context, venue } = desk
  const tenant = randomUUID()
  await context.db.transaction().execute(async (tx) => {
    await lockAccount(tx, { tenant, now: clock() })
    await tx
      .updateTable('accounts')
      .set({ limits: JSON.stringify(wideLimits) })
      .where('tenant_id', '=', tenant)
      .execute()
  })
  venue.submitted.length = 0
  venue.cancellations.length = 0
  venue.replacements.length = 0
  const ask: RealAccount['ask'] = async (method, url, body) => {
    const authorization = `Bearer ${mintToken({ tenant, scope: everyScope }, { now: clock().getTime() })}`
    const { statusCode, payload } = await app.inject({
      method,
      url,
      headers: { authorization },
      ...(body && { payload: body }),
    })
    return { status: statusCode, body: JSON.parse(payload) as never }
  }
  const list = async <Item>(url: string): Promise<Item[]> => (await ask('GET', url)).body['items']
  return {
    desk,
    tenant,
    ask,
    orders: () => list('/orders?limit=200'),
    positions: () => list('/positions'),
    fills: () => list('/fills?limit=200'),
    asked: () => [
      ...venue.submitted.map(({ orderId }) => `submit ${orderId}`),
      ...venue.cancellations.map((orderId) => `cancel ${orderId}`),
      ...venue.replacements.map(({ orderId }) => `replace ${orderId}`),
    ],
  }
}
