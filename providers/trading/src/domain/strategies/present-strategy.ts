import type { components } from '@platform/schemas/trading'
import type { StrategyRow, StrategyVersionRow } from '../../store/strategies.ts'
import type { StrategyRunRow } from '../../store/strategy-runs.ts'

type Schemas = components['schemas']

/** A strategy with its latest run, as OpenAPI shows it. */
export function presentStrategy(strategy: StrategyRow, run: StrategyRunRow | undefined): Schemas['Strategy'] {
  return {
    id: strategy.id,
    name: strategy.name,
    latestVersion: strategy.latest_version,
    run: run === undefined ? null : presentRun(run),
    createdAt: strategy.created_at.toISOString(),
  }
}

export function presentVersion(row: StrategyVersionRow): Schemas['StrategyVersion'] {
  const { version, symbol, interval, source, parameters } = row
  return { version, symbol, interval, source, parameters, createdAt: row.created_at.toISOString() }
}

function presentRun(run: StrategyRunRow): Schemas['StrategyRun'] {
  return {
    status: run.status,
    version: run.version,
    startedAt: run.started_at.toISOString(),
    stoppedAt: run.stopped_at?.toISOString() ?? null,
    lastBarAt: run.last_bar_at?.toISOString() ?? null,
    failure: run.failure,
  }
}
