import { zRiskRule } from '@platform/schemas/trading'
import { expect, test } from 'vitest'
import { anOrder, aView, type GivenOrder, type GivenView } from '../test/a-view.ts'
import { findDenial } from './index.ts'

type Case = [name: string, given: { order?: GivenOrder; view?: GivenView }]

test('an order that no rule is against passes', () => {
  expect(findDenial(anOrder(), aView())).toBeUndefined()
})

test.each<Case>([
  ['a quantity at the limit', { view: { limits: { maxOrderQuantity: '10' } } }],
  ['a value at the limit', { view: { limits: { maxOrderNotional: '1000' } } }],
  [
    'a market order worth the limit at the mark',
    { order: { price: null }, view: { limits: { maxOrderNotional: '1000' } } },
  ],
  ['a long position at the limit', { view: { limits: { maxPosition: '15' }, holdings: { ACME: { position: '5' } } } }],
  [
    'a short position at the limit',
    { order: { side: 'sell' }, view: { limits: { maxPosition: '15' }, holdings: { ACME: { position: '-5' } } } },
  ],
  [
    'a position at the limit with all working purchases, though sales work, too',
    { view: { limits: { maxPosition: '30' }, holdings: { ACME: { position: '5', buys: '15', sells: '50' } } } },
  ],
  [
    'the reduction of a position that is too large already',
    { order: { side: 'sell' }, view: { limits: { maxPosition: '15' }, holdings: { ACME: { position: '50' } } } },
  ],
  [
    'what is left of a replacement, at the limit',
    { order: { filled: '4' }, view: { limits: { maxPosition: '10' }, holdings: { ACME: { position: '4' } } } },
  ],
  ['a price at the upper end of the collar', { order: { price: '105' }, view: { limits: { collarBasisPoints: 500 } } }],
  ['a price at the lower end of the collar', { order: { price: '95' }, view: { limits: { collarBasisPoints: 500 } } }],
  ['a market order, whatever the collar', { order: { price: null }, view: { limits: { collarBasisPoints: 1 } } }],
  ['a realised loss at the limit', { view: { limits: { maxDailyLoss: '500' }, realisedToday: '-500' } }],
  [
    'a realised and an unrealised loss at the limit together',
    {
      view: {
        limits: { maxDailyLoss: '500' },
        realisedToday: '-300',
        holdings: { ACME: { position: '-10', cost: '-800' } },
      },
    },
  ],
  [
    'the reduction of a position after too great a loss',
    {
      order: { side: 'sell' },
      view: {
        limits: { maxDailyLoss: '500' },
        realisedToday: '-501',
        holdings: { ACME: { position: '10', cost: '1000' } },
      },
    },
  ],
  ['the last order of the rate', { view: { limits: { orderRate: { orders: 3, seconds: 1 } }, recentOrders: 2 } }],
  [
    'a replacement, whatever the rate',
    { order: { replaces: 'x' }, view: { limits: { orderRate: { orders: 3, seconds: 1 } }, recentOrders: 3 } },
  ],
  [
    'exposure at the limit',
    {
      view: {
        limits: { buyingPower: '3500' },
        holdings: { ACME: { position: '5', buys: '5' }, BOLT: { position: '-2', sells: '1', mark: '500' } },
      },
    },
  ],
  [
    'what adds nothing to exposure that is too large already',
    {
      order: { side: 'sell' },
      view: { limits: { buyingPower: '100' }, holdings: { ACME: { position: '10', cost: '1000' } } },
    },
  ],
  [
    'while reducing, what closes the rest of the position',
    { order: { side: 'sell' }, view: { state: 'reducing', holdings: { ACME: { position: '15', sells: '5' } } } },
  ],
  [
    'while reducing, what buys back all that was sold short',
    { view: { state: 'reducing', holdings: { ACME: { position: '-10' } } } },
  ],
  ['an order while an instrument that is not held has no mark', { view: { holdings: { BOLT: { mark: null } } } }],
])('%s passes', (_name, { order, view }) => {
  expect(findDenial(anOrder(order), aView(view))).toBeUndefined()
})

type DeniedCase = [name: string, given: Case[1], want: [rule: string, limit: string | null, value: string | null]]

const denied: readonly DeniedCase[] = [
  ['anything while halted', { view: { state: 'halted' } }, ['halted', null, null]],
  [
    'a reduction while halted',
    { order: { side: 'sell' }, view: { state: 'halted', holdings: { ACME: { position: '10' } } } },
    ['halted', null, null],
  ],
  ['a quantity a lot over', { view: { limits: { maxOrderQuantity: '9.999' } } }, ['order_quantity', '9.999', '10']],
  ['any quantity at a limit of zero', { view: { limits: { maxOrderQuantity: '0' } } }, ['order_quantity', '0', '10']],
  [
    'the whole of a replacement, though most is filled',
    { order: { quantity: '11', filled: '10' }, view: { limits: { maxOrderQuantity: '10' } } },
    ['order_quantity', '10', '11'],
  ],
  ['any value at a limit of zero', { view: { limits: { maxOrderNotional: '0' } } }, ['order_notional', '0', '1000']],
  ['any position at a limit of zero', { view: { limits: { maxPosition: '0' } } }, ['position', '0', '10']],
  ['any exposure at a limit of zero', { view: { limits: { buyingPower: '0' } } }, ['buying_power', '0', '1000']],
  ['a value a tick over', { view: { limits: { maxOrderNotional: '999.99' } } }, ['order_notional', '999.99', '1000']],
  [
    'a market order worth more at the mark',
    {
      order: { price: null },
      view: { limits: { maxOrderNotional: '1000' }, holdings: { ACME: { mark: '100.01' } } },
    },
    ['order_notional', '1000', '1000.1'],
  ],
  [
    'a long position a lot over',
    { view: { limits: { maxPosition: '14.999' }, holdings: { ACME: { position: '5' } } } },
    ['position', '14.999', '15'],
  ],
  [
    'a short position a lot over',
    { order: { side: 'sell' }, view: { limits: { maxPosition: '14.999' }, holdings: { ACME: { position: '-5' } } } },
    ['position', '14.999', '15'],
  ],
  [
    'a position over with all working purchases, whatever may be sold',
    { view: { limits: { maxPosition: '29' }, holdings: { ACME: { position: '5', buys: '15', sells: '50' } } } },
    ['position', '29', '30'],
  ],
  [
    'a reduction that flips into too large a position',
    {
      order: { side: 'sell', quantity: '31' },
      view: { limits: { maxPosition: '20' }, holdings: { ACME: { position: '10' } } },
    },
    ['position', '20', '21'],
  ],
  [
    'a price a tick above the collar',
    { order: { price: '105.01' }, view: { limits: { collarBasisPoints: 500 } } },
    ['collar', '105', '105.01'],
  ],
  [
    'a price a tick below the collar',
    { order: { price: '94.99' }, view: { limits: { collarBasisPoints: 500 } } },
    ['collar', '95', '94.99'],
  ],
  [
    'a realised loss a cent over',
    { view: { limits: { maxDailyLoss: '500' }, realisedToday: '-500.01' } },
    ['daily_loss', '500', '500.01'],
  ],
  [
    'realised and unrealised losses together a cent over',
    {
      view: {
        limits: { maxDailyLoss: '500' },
        realisedToday: '-300.01',
        holdings: { BOLT: { position: '10', cost: '1200' } },
      },
    },
    ['daily_loss', '500', '500.01'],
  ],
  [
    'after too great a loss, what flips a position',
    {
      order: { side: 'sell' },
      view: {
        limits: { maxDailyLoss: '500' },
        realisedToday: '-501',
        holdings: { ACME: { position: '9', cost: '900' } },
      },
    },
    ['daily_loss', '500', '501'],
  ],
  [
    'one more than the rate',
    { view: { limits: { orderRate: { orders: 3, seconds: 1 } }, recentOrders: 3 } },
    ['order_rate', '3', '4'],
  ],
  [
    'exposure a cent over',
    {
      view: {
        limits: { buyingPower: '3499.99' },
        holdings: { ACME: { position: '5', buys: '5' }, BOLT: { position: '-2', sells: '1', mark: '500' } },
      },
    },
    ['buying_power', '3499.99', '3500'],
  ],
  [
    'a flip that would leave more exposure than there was',
    {
      order: { side: 'sell', quantity: '21' },
      view: { limits: { buyingPower: '1000' }, holdings: { ACME: { position: '10', cost: '1000' } } },
    },
    ['buying_power', '1000', '1100'],
  ],
  ['while reducing, what opens', { view: { state: 'reducing' } }, ['reducing_only', '0', '10']],
  [
    'while reducing, what adds',
    { view: { state: 'reducing', holdings: { ACME: { position: '5' } } } },
    ['reducing_only', '0', '10'],
  ],
  [
    'while reducing, what flips',
    { order: { side: 'sell' }, view: { state: 'reducing', holdings: { ACME: { position: '9.999' } } } },
    ['reducing_only', '9.999', '10'],
  ],
  [
    'while reducing, what flips together with working reductions',
    { order: { side: 'sell' }, view: { state: 'reducing', holdings: { ACME: { position: '15', sells: '5.001' } } } },
    ['reducing_only', '9.999', '10'],
  ],
  ['an order without a mark', { view: { holdings: { ACME: { mark: null } } } }, ['no_mark', null, null]],
  [
    'a market order without a mark',
    { order: { price: null }, view: { holdings: { ACME: { mark: null } } } },
    ['no_mark', null, null],
  ],
  [
    'an order while something else that is held has no mark',
    { view: { holdings: { BOLT: { position: '1', cost: '1', mark: null } } } },
    ['no_mark', null, null],
  ],
  [
    'an order while something else that is worked has no mark',
    { view: { holdings: { BOLT: { buys: '1', mark: null } } } },
    ['no_mark', null, null],
  ],
]

test.each(denied)('%s is denied', (_name, { order, view }, [rule, limit, value]) => {
  expect(findDenial(anOrder(order), aView(view))).toMatchObject({ rule, limit, value })
})

test('of several rules the first in the order of the contract is told', () => {
  const view = { limits: { maxOrderQuantity: '1', maxOrderNotional: '1', maxPosition: '1', buyingPower: '1' } }
  expect(findDenial(anOrder(), aView({ ...view, state: 'halted' }))?.rule).toBe('halted')
  expect(findDenial(anOrder(), aView(view))?.rule).toBe('order_quantity')
})

test('every rule of the contract denies something', () => {
  expect(new Set(denied.map(([, , [rule]]) => rule))).toEqual(new Set(zRiskRule.options))
})
