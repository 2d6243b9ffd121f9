import { createHash } from 'node:crypto'
import type { Bar } from '../../market/market-data.ts'
import { textOf } from '../decimal/index.ts'
import type { Simulation } from './simulate.ts'

/** SHA-256 of all signals, then all trades, a line each: equal runs have equal hashes, on any machine. */
export function hashRun(bars: readonly Bar[], { asked, trades }: Pick<Simulation, 'asked' | 'trades'>): string {
  const hash = createHash('sha256')
  for (const [index, { signal }] of asked.entries()) {
    if (signal === null) continue
    hash.update(`signal ${bars[index]?.opensAt.toISOString()} ${signal.kind} ${signal.quantity}\n`)
  }
  for (const { at, side, quantity, price, fee, realised } of trades) {
    hash.update(`trade ${at.toISOString()} ${side} ${[quantity, price, fee, realised].map(textOf).join(' ')}\n`)
  }
  return hash.digest('hex')
}
