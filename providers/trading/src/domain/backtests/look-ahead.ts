import type { components } from '@platform/schemas/trading'
import type { Bar } from '../../market/market-data.ts'
import { columnsOf, columnsPerBar } from '../sandbox/bar-columns.ts'
import type { SandboxFault } from '../sandbox/index.ts'
import type { LoadedStrategy } from '../sandbox/load-strategy.ts'
import type { Signal } from '../sandbox/signal.ts'
import type { Asked } from './simulate.ts'

type LookAhead = components['schemas']['LookAhead']

/** Loads the same code again, where nothing is known of earlier runs. */
type Load = () => Promise<LoadedStrategy | { fault: SandboxFault }>

/**
 * Runs a strategy again on bars that end after each of `truncations`, telling it to hold what it held: what it wants at a bar
 * must not change with what comes later. It is asked for the last bar first, as a live one is, and then for all before: who
 * wants something else only then has kept something from bar to bar.
 */
export async function findLookAhead(
  load: Load,
  { bars, asked, truncations }: { bars: readonly Bar[]; asked: readonly Asked[]; truncations: readonly number[] },
): Promise<LookAhead | { fault: SandboxFault }> {
  const columns = columnsOf(bars)
  let first = Number.POSITIVE_INFINITY
  for (const end of truncations) {
    const known = columns.slice(0, (end + 1) * columnsPerBar)
    const inOrder = Array.from({ length: end + 1 }, (_, index) => index)
    const divergence = await replay(load, known, { asked, order: [end, ...inOrder.slice(0, -1)] })
    if (typeof divergence === 'object') return divergence
    if (divergence === undefined) continue
    // What it was asked first may have left its traces: only the order of the run itself can show that it looked ahead.
    const biased = await replay(load, known, { asked, order: inOrder })
    if (typeof biased === 'object') return biased
    if (biased === undefined) return { fault: keepsState(bars, divergence) }
    first = Math.min(first, biased)
  }
  const biased = bars[first]
  return {
    verdict: biased === undefined ? 'clean' : 'biased',
    truncations: truncations.length,
    firstBiasedAt: biased?.opensAt.toISOString() ?? null,
  }
}

/** The first bar of this order at which it wants something else than it did. */
async function replay(
  load: Load,
  known: Float64Array<ArrayBuffer>,
  { asked, order }: { asked: readonly Asked[]; order: readonly number[] },
): Promise<number | undefined | { fault: SandboxFault }> {
  const strategy = await load()
  if ('fault' in strategy) return strategy
  const fault = strategy.giveBars(known)
  if (fault !== undefined) return isOfResources(fault) ? { fault } : known.length / columnsPerBar - 1
  for (const index of order) {
    const before = asked[index]
    if (before === undefined) break
    const outcome = strategy.signalAt(index, before.position)
    if (!outcome.ok && isOfResources(outcome.fault)) return outcome
    // That it cannot do without what comes later shows that it used it.
    if (!outcome.ok || !isSame(outcome.signal, before.signal)) return index
  }
  return undefined
}

function isSame(one: Signal | null, other: Signal | null): boolean {
  return one?.kind === other?.kind && one?.quantity === other?.quantity
}

function isOfResources({ code }: SandboxFault): boolean {
  return code === 'too_many_operations' || code === 'too_much_memory' || code === 'too_slow'
}

function keepsState(bars: readonly Bar[], index: number): SandboxFault {
  const at = bars[index]?.opensAt.toISOString()
  return {
    code: 'keeps_state',
    message: `What it wants at ${at} depends on what it kept from earlier calls, which a live strategy does not have. Compute it in "indicators".`,
    line: null,
  }
}
