import type { Coverage, Totals } from './coverage.ts'
import { percentOf } from './totals.ts'

/** Least percentages, from 0 to 100. */
export type Minimums = Partial<Record<keyof Totals, number>>

/** A provider of which less is covered than was asked for. */
export interface Shortfall {
  provider: string
  of: keyof Totals
  percent: number
  minimum: number
}

/** Lists what is below its least percentage, for each provider by itself; what has nothing to cover is not. */
export function listShortfalls({ providers }: Coverage, minimums: Minimums): Shortfall[] {
  return providers.flatMap(({ provider, totals }) =>
    (Object.keys(totals) as (keyof Totals)[]).flatMap((of) => {
      const { pinned, documented } = totals[of]
      const [percent, minimum] = [percentOf(totals[of]), minimums[of]]
      if (percent === undefined || minimum === undefined) return []
      // What is shown is rounded down; what decides is not.
      return (pinned / documented) * 100 < minimum ? [{ provider, of, percent, minimum }] : []
    }),
  )
}
