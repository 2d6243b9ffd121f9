import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { isLegal, machine, type OrderEvent, type OrderFacts, type OrderStatus, transition } from './order-machine.ts'

const statuses = Object.keys(machine) as OrderStatus[]

const events = [
  'accepted',
  'rejected',
  'partly_filled',
  'wholly_filled',
  'cancel_asked',
  'cancelled',
  'cancel_rejected',
  'replace_asked',
  'replaced',
  'replace_rejected',
  'expired',
  'withdrawn',
] as const satisfies readonly OrderEvent[]

const facts: OrderFacts[] = (['nothing', 'partly', 'wholly'] as const).flatMap((filled) =>
  [true, false].flatMap((acknowledged) => [true, false].map((changing) => ({ filled, acknowledged, changing }))),
)

const pairs = statuses.flatMap((status) => events.map((event) => ({ status, event })))
const outside = pairs.filter(({ status, event }) => machine[status][event] === undefined)

test.each(outside)('$status knows no $event', ({ status, event }) => {
  expect(isLegal(status, event)).toBe(false)
  for (const fact of facts) {
    expect(() => transition(status, event, fact)).toThrow(expect.objectContaining({ code: 'illegal_transition' }))
    expect(() => transition(status, event, fact)).toThrow(Refusal)
  }
})

test('what is final stays what it is', () => {
  for (const status of ['denied', 'rejected', 'filled', 'cancelled', 'expired'] as const) {
    expect(new Set(Object.values(machine[status]).flat())).toEqual(
      new Set(status === 'cancelled' || status === 'expired' ? [status] : []),
    )
  }
})

const working: OrderFacts = { filled: 'nothing', acknowledged: true, changing: false }

test.each<[OrderStatus, OrderEvent, Partial<OrderFacts>, OrderStatus]>([
  ['pending_new', 'accepted', {}, 'open'],
  ['pending_new', 'wholly_filled', { filled: 'wholly', acknowledged: false }, 'filled'],
  ['pending_cancel', 'partly_filled', { filled: 'partly' }, 'pending_cancel'],
  ['pending_cancel', 'cancel_rejected', {}, 'open'],
  ['pending_cancel', 'cancel_rejected', { filled: 'partly' }, 'partially_filled'],
  ['pending_cancel', 'cancel_rejected', { changing: true }, 'pending_replace'],
  ['pending_cancel', 'cancel_rejected', { acknowledged: false }, 'pending_cancel'],
  ['pending_replace', 'replaced', { filled: 'partly' }, 'partially_filled'],
  ['pending_replace', 'replaced', { filled: 'wholly' }, 'filled'],
  ['pending_replace', 'replaced', { changing: true }, 'pending_replace'],
  ['pending_replace', 'replace_rejected', {}, 'open'],
  ['pending_replace', 'cancel_asked', { changing: true }, 'pending_cancel'],
  ['cancelled', 'partly_filled', { filled: 'partly' }, 'cancelled'],
])('%s, %s %o: %s', (status, event, known, next) => {
  expect(transition(status, event, { ...working, ...known })).toBe(next)
})
