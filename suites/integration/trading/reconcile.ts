import type pg from 'pg'
import { exact, textOfExact } from '../../../providers/trading/test/model/exact.ts'
import { flat, type ModelHolding, trade } from '../../../providers/trading/test/model/model-holding.ts'

/** One thing that does not add up. */
export type Discrepancy = { rule: string; subject: string; expected: string; found: string }

/**
 * Compares orders, fills, positions, events and the exchange's own books with each other, over all tenants; nothing when all
 * adds up. What is under way counts as a discrepancy too: ask when everything has come to rest.
 */
export async function reconcile(database: pg.Pool): Promise<Discrepancy[]> {
  const { rows } = await database.query<Discrepancy>(rules)
  return [...rows, ...(await comparePositions(database))]
}

const rules = `
  select 'no order is pending' as rule, id::text as subject, 'settled' as expected, status as found
  from orders where status like 'pending%'
  union all
  select 'an order is filled with its fills', orders.id::text,
    coalesce(sum(fills.quantity), 0) || ' for ' || coalesce(sum(fills.quantity * fills.price), 0),
    filled_quantity || ' for ' || filled_value
  from orders left join fills on order_id = orders.id group by orders.id
  having filled_quantity <> coalesce(sum(fills.quantity), 0)
    or filled_value <> coalesce(sum(fills.quantity * fills.price), 0)
  union all
  select 'events are numbered without a gap', accounts.tenant_id::text, event_sequence::text,
    count(sequence) || ' up to ' || coalesce(max(sequence), 0)
  from accounts left join account_events on account_events.tenant_id = accounts.tenant_id group by accounts.tenant_id
  having event_sequence <> count(sequence) or event_sequence <> coalesce(max(sequence), 0)
  union all
  select 'every order was told as it is', orders.id::text, orders.version || ' ' || orders.status, coalesce(told.version || ' ' || told.status, 'never')
  from orders left join lateral (
    select payload #>> '{order,version}' as version, payload #>> '{order,status}' as status from account_events
    where account_events.tenant_id = orders.tenant_id and type = 'order' and payload #>> '{order,id}' = orders.id::text
    order by sequence desc limit 1
  ) as told on true
  where told.version is distinct from orders.version::text or told.status is distinct from orders.status
  union all
  select 'every fill was told once', fills.id::text, 'once', count(account_events.sequence) || ' times'
  from fills left join account_events on account_events.tenant_id = fills.tenant_id
    and type = 'fill' and payload #>> '{fill,id}' = fills.id::text
  group by fills.id having count(account_events.sequence) <> 1
  union all
  select 'the exchange executed what we have', coalesce(execution_id, told.execution::text),
    coalesce(told.order_id || ' ' || told.quantity || ' at ' || told.price, 'nothing'),
    coalesce(fills.order_id || ' ' || fills.quantity || ' at ' || fills.price, 'nothing')
  from fills full join (
    select execution_id as execution, order_id, (event ->> 'quantity')::numeric as quantity, (event ->> 'price')::numeric as price
    from venue_reports where event ->> 'kind' = 'filled'
  ) as told on told.execution::text = fills.execution_id
  where fills.order_id is distinct from told.order_id or fills.quantity is distinct from told.quantity
    or fills.price is distinct from told.price
  union all
  select 'the exchange has the order as we have it', venue_orders.order_id::text,
    venue_orders.status || ' ' || filled || ' of ' || venue_orders.quantity || ' at ' || coalesce(venue_orders.price::text, 'market'),
    coalesce(orders.status || ' ' || filled_quantity || ' of ' || orders.quantity || ' at ' || coalesce(orders.price::text, 'market'), 'unknown')
  from venue_orders left join orders on orders.id = venue_orders.order_id
  where orders.id is null or filled <> filled_quantity or venue_orders.quantity <> orders.quantity
    or venue_orders.price is distinct from orders.price
    or orders.status <> case when venue_orders.status <> 'working' then venue_orders.status
      when filled > 0 then 'partially_filled' else 'open' end
  union all
  select 'what works here works at the exchange', orders.id::text, 'there', 'not there'
  from orders where status in ('open', 'partially_filled', 'filled', 'expired', 'rejected')
    and not exists (select from venue_orders where order_id = orders.id)
  union all
  select 'what was denied never came to the exchange', orders.id::text, 'not there', 'there'
  from orders join venue_orders on order_id = orders.id where orders.status = 'denied'
  union all
  select 'no report was refused', execution_id, 'taken', reason from execution_inbox where outcome = 'refused'`

/** What every account holds, as an oracle that shares no code with the service works it out from the fills. */
async function comparePositions(database: pg.Pool): Promise<Discrepancy[]> {
  const { rows: fills } = await database.query<Record<'tenant' | 'symbol' | 'side' | 'quantity' | 'price', string>>(
    'select tenant_id as tenant, symbol, side, quantity::text, price::text from fills order by position_version',
  )
  const holdings = new Map<string, ModelHolding>()
  for (const { tenant, symbol, side, quantity, price } of fills) {
    const key = `${tenant} ${symbol}`
    holdings.set(key, trade(holdings.get(key) ?? flat, side === 'buy', exact(quantity), exact(price)))
  }
  const { rows: positions } = await database.query<Record<'subject' | 'found', string>>(
    `select tenant_id || ' ' || symbol as subject, trim_scale(quantity) || ' for ' || trim_scale(cost) || ', earned '
       || trim_scale(realised) || ' in ' || version as found from positions`,
  )
  const found = new Map(positions.map((position) => [position.subject, position.found]))
  return [...new Set([...holdings.keys(), ...found.keys()])].flatMap((subject) => {
    const [expected, is] = [tell(holdings.get(subject)), found.get(subject) ?? 'nothing']
    return expected === is ? [] : [{ rule: 'a position is what its fills come to', subject, expected, found: is }]
  })
}

function tell(held: ModelHolding | undefined): string {
  if (held === undefined) return 'nothing'
  const sign = held.long ? 1n : -1n
  const [quantity, cost, earned] = [sign * held.size, sign * held.cost, held.earned].map(textOfExact)
  return `${quantity} for ${cost}, earned ${earned} in ${held.fills}`
}
