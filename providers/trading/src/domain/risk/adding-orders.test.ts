import { expect, test } from 'vitest'
import type { WorkingRow } from '../../store/risk.ts'
import { decimal } from '../decimal/index.ts'
import { findAdding } from './adding-orders.ts'

type Case = [
  name: string,
  position: string,
  orders: readonly `${'buy' | 'sell'} ${string}`[],
  adding: readonly number[],
]

test.each<Case>([
  ['nothing is held', '0', ['buy 1', 'sell 1'], [0, 1]],
  ['a long position', '10', ['buy 1', 'sell 10', 'buy 2'], [0, 2]],
  ['a short position', '-10', ['sell 1', 'buy 10'], [0]],
  ['sales come to more than the position: the later go', '10', ['sell 6', 'sell 4', 'sell 0.001'], [2]],
  ['one that is too large goes, a smaller one after it stays', '10', ['sell 6', 'sell 5', 'sell 4'], [1]],
  ['one that alone would flip it', '10', ['sell 10.001'], [0]],
])('%s', (_name, position, orders, adding) => {
  const working = orders.map((text, index): WorkingRow => {
    const [side, leaves = ''] = text.split(' ')
    return { id: String(index), symbol: 'ACME', side: side === 'buy' ? 'buy' : 'sell', leaves }
  })
  expect(findAdding(working, new Map([['ACME', decimal(position)]]))).toEqual(adding.map(String))
})

test('instruments are apart', () => {
  const working: WorkingRow[] = ['ACME', 'BOREAL'].map((symbol) => ({ id: symbol, symbol, side: 'sell', leaves: '10' }))
  expect(findAdding(working, new Map([['ACME', decimal('10')]]))).toEqual(['BOREAL'])
})
