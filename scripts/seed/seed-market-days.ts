import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { readTradingConfig } from '../../providers/trading/src/config.ts'
import { startBacktest } from '../../providers/trading/src/domain/backtests/start-backtest.ts'
import { workOnBacktests } from '../../providers/trading/src/domain/backtests/work-on-backtests.ts'
import type { TradingContext } from '../../providers/trading/src/domain/context.ts'
import { addStrategyVersion } from '../../providers/trading/src/domain/strategies/add-strategy-version.ts'
import { createStrategy } from '../../providers/trading/src/domain/strategies/create-strategy.ts'
import { startStrategy } from '../../providers/trading/src/domain/strategies/start-strategy.ts'
import { stopStrategy } from '../../providers/trading/src/domain/strategies/stop-strategy.ts'
import { workOnRun } from '../../providers/trading/src/domain/strategies/work-on-run.ts'
import { listInstruments } from '../../providers/trading/src/market/listing.ts'
import { createSimulatedMarket } from '../../providers/trading/src/market/simulated-market.ts'
import { listFreeRuns } from '../../providers/trading/src/store/strategy-runs.ts'
import type { TradingTables } from '../../providers/trading/src/store/tables/index.ts'
import { createSimulatedVenue } from '../../providers/trading/src/venue/index.ts'
import { placeSampleOrder } from './place-sample-order.ts'
import { createSampleIds } from './sample-ids.ts'
import type { SampleStrategy } from './sample-strategies.ts'
import type { SampleStep, SampleTrader } from './sample-trading.ts'

/** Lets everything happen, one thing after the other, at the service's own exchange, under the clock of the sample data. */
export async function seedMarketDays(db: Kysely<TradingTables>, steps: readonly SampleStep[]): Promise<void> {
  const { context, moveTo } = createSeedContext(db)
  const strategies = new Map<string, string>()
  const whichOf = ({ tenant, actor }: SampleTrader, name: string) => {
    const strategyId = strategies.get(`${tenant} ${name}`)
    if (strategyId === undefined) throw new Error(`Failed to seed: "${name}" was not created before. Mend the steps.`)
    return { tenant, actor, strategyId }
  }
  for (const [index, step] of steps.entries()) {
    moveTo(step.at)
    switch (step.kind) {
      case 'turn':
        await takeTurn(context)
        break
      case 'order':
        await placeSampleOrder(context, { tenant: step.tenant, clientOrderId: `sample-${index}` }, step.order)
        break
      case 'create':
        strategies.set(`${step.tenant} ${step.strategy.name}`, await writeStrategy(context, step, step.strategy))
        break
      case 'backtest':
        await tryOnPast(context, whichOf(step, step.strategy), step)
        break
      case 'start':
        await startStrategy(context, whichOf(step, step.strategy), 1)
        break
      case 'stop':
        await stopStrategy(context, whichOf(step, step.strategy))
        break
      default:
        step satisfies never
    }
  }
}

/** One run after the other: what a runner does at once would have another order each time. */
async function takeTurn(context: TradingContext): Promise<void> {
  for (const { id } of await listFreeRuns(context.db, context.clock())) await workOnRun(context, id)
}

async function writeStrategy(
  context: TradingContext,
  { tenant, actor }: SampleTrader,
  { name, versions: [first, ...later] }: SampleStrategy,
): Promise<string> {
  if (first === undefined) throw new Error(`Failed to seed: "${name}" has no version. Write one.`)
  const { id: strategyId } = await createStrategy(context, { tenant, actor }, { name, ...first })
  for (const version of later) await addStrategyVersion(context, { tenant, actor, strategyId }, version)
  return strategyId
}

async function tryOnPast(
  context: TradingContext,
  { strategyId, ...trader }: SampleTrader & { strategyId: string },
  { from, to }: { from: Date; to: Date },
): Promise<void> {
  await startBacktest(context, trader, {
    strategyId,
    version: 1,
    from: from.toISOString(),
    to: to.toISOString(),
    initialCash: '100000',
    feeBasisPoints: 10,
    slippageBasisPoints: 5,
  })
  await workOnBacktests(context, new AbortController().signal, (error) => {
    throw error
  })
}

/** The service's own context with every source of time and chance replaced. */
function createSeedContext(db: Kysely<TradingTables>) {
  let now = new Date(0)
  const clock = () => now
  const { trading: config, simulator } = readTradingConfig({
    // Nobody is asked while seeding.
    DATABASE_URL: 'postgres://127.0.0.1/unused',
    AUTH_URL: 'http://127.0.0.1:1',
    AUTH_CLIENT_ID: 'seed',
    AUTH_CLIENT_SECRET: 'nobody is asked while seeding',
    ISSUER: 'https://seed.concordat.test',
    AUDIENCE: 'https://seed.concordat.test',
  })
  const { seed, feeBasisPoints } = simulator
  const listings = listInstruments(config.currency)
  const market = createSimulatedMarket({ seed, listings, tickMilliseconds: 0, clock, session: 'seed' })
  const ids = createSampleIds('trading', () => now.getTime())
  const context: TradingContext = {
    db,
    config,
    market,
    // Never started: orders meet the market when they come, and those that rest are left in peace.
    venue: createSimulatedVenue({ db, market, clock, ids, feeBasisPoints }),
    clock,
    ids,
    random: (bytes) => createHash('shake256', { outputLength: bytes }).update('seed').digest(),
    get tokenCheck(): never {
      throw new Error('Failed to seed: the sample data asks auth. Leave that out.')
    },
  }
  const moveTo = (at: Date) => {
    now = at
    market.tick()
  }
  return { context, moveTo }
}
