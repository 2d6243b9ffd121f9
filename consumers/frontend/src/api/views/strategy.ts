import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** Code that trades by itself; `run` is its latest, null when it never ran, and `failure` says why that ended. */
export const StrategyView = z.object({
  id: z.uuid(),
  name: z.string(),
  latestVersion: z.int(),
  run: z
    .object({
      status: z.enum(['running', 'stopping', 'stopped', 'failed']),
      version: z.int(),
      startedAt: z.iso.datetime(),
      stoppedAt: z.iso.datetime().nullable(),
      lastBarAt: z.iso.datetime().nullable(),
      failure: z.string().nullable(),
    })
    .nullable(),
})
export type StrategyView = z.infer<typeof StrategyView>

/** A page of strategies. */
export const StrategyPageView = pageViewOf(StrategyView)

/** One version of its code, as the editor shows it. */
export const StrategyVersionView = z.object({
  version: z.int(),
  symbol: z.string(),
  interval: z.enum(['1m', '1d']),
  source: z.string(),
  parameters: z.record(z.string(), z.string()),
  createdAt: z.iso.datetime(),
})
export type StrategyVersionView = z.infer<typeof StrategyVersionView>

/** Every version, latest first. */
export const StrategyVersionListView = z.object({ items: z.array(StrategyVersionView) })
