import type { components } from '@platform/schemas/trading'
import type { StrategyRow, StrategyVersionRow } from '../../store/strategies.ts'
import type { StrategyRunRow } from '../../store/strategy-runs.ts'

type Schemas = components['schemas']

/** A strategy with its latest run, as OpenAPI shows it. */
export function presentStrategy(strategy: StrategyRow, run: StrategyRunRow | undefined): Schemas['Strategy'] {
  return { ...presentSelf(strategy), run: run === undefined ? null : presentRun(run) }
}

/** Likewise, of one that has run. */
export function presentStrategyWithRun(strategy: StrategyRow, run: StrategyRunRow): Schemas['StrategyWithRun'] {
  return { ...presentSelf(strategy), run: presentRun(run) }
}

function presentSelf({ id, name, latest_version, created_at }: StrategyRow): Omit<Schemas['Strategy'], 'run'> {
  return { id, name, latestVersion: latest_version, createdAt: created_at.toISOString() }
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
