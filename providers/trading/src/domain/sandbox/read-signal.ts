import { Decimal, textOf } from '../decimal/decimal.ts'
import type { Signal } from './signal.ts'

const pattern = /^(target|buy|sell) (-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,3})?)$/
const most = new Decimal('999999999999')
const places = 8

/**
 * Reads what the guest made of a strategy's answer; its author may have changed the guest, so nothing is believed. Decimals
 * beyond the eighth place are cut off.
 *
 * @returns why it is no signal, if it is none
 */
export function readSignal(answer: string): { signal: Signal | null } | { reason: string } {
  if (answer === '') return { signal: null }
  if (answer.startsWith('!')) return { reason: `It returned ${answer.slice(1, 200)}.` }
  const [, kind, text = ''] = pattern.exec(answer) ?? []
  if (kind !== 'target' && kind !== 'buy' && kind !== 'sell') {
    return { reason: `It returned ${JSON.stringify(answer.slice(0, 100))}, which is no decimal quantity.` }
  }
  const quantity = new Decimal(text).toDecimalPlaces(places, Decimal.ROUND_DOWN)
  if (quantity.abs().greaterThan(most)) return { reason: `It returned more than ${textOf(most)}.` }
  if (kind !== 'target' && quantity.isNegative() && !quantity.isZero()) {
    return { reason: `It returned to ${kind} less than nothing.` }
  }
  return { signal: { kind, quantity: textOf(quantity) } }
}
