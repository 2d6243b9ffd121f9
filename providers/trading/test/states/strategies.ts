import { inTransaction } from '@platform/conventions/database'
import { presentPage, readPage } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/trading'
import { addStrategyVersion } from '../../src/domain/strategies/add-strategy-version.ts'
import { createStrategy } from '../../src/domain/strategies/create-strategy.ts'
import { runStrategies } from '../../src/domain/strategies/run-strategies.ts'
import { startStrategy } from '../../src/domain/strategies/start-strategy.ts'
import { stopStrategy } from '../../src/domain/strategies/stop-strategy.ts'
import { countUpVersions, findVersion, insertVersion, listStrategies } from '../../src/store/strategies.ts'
import { at, naming, type Stage } from './stage.ts'

type Wish = { strategyId: string; strategyName: string }

/** As many as a strategy may have. */
const versionsAtMost = 100

/** What trades by itself, when the service lets it. */
export function createStrategyStates(open: () => Stage) {
  const who = () => {
    const { tenant, sub: actor } = open().caller()
    return { tenant, actor }
  }
  const create = async ({ strategyId, strategyName: name }: Wish, source = examples.newStrategy.source) => {
    await createStrategy(naming(open().context, strategyId), who(), { ...examples.newStrategy, name, source })
  }
  const start = async ({ strategyId }: Wish, context = open().context) => {
    await startStrategy(context, { ...who(), strategyId }, 1)
  }
  /** Everything that there is to do for those that run is done. */
  const run = async () => {
    const { context, market } = open()
    await market.moving(() =>
      runStrategies(context, (_run, error) => {
        throw error
      }),
    )
  }
  /** Started before the examples' last bar had closed, so that it acts on that. */
  const runOnBar = async (wish: Wish, source?: string) => {
    await create(wish, source)
    const [, bar] = examples.candles
    await start(wish, at(open().context, new Date(bar?.opensAt ?? '')))
    await run()
  }
  return {
    'the account has no strategies': () => undefined,
    'a strategy exists': (wish: Wish) => create(wish),
    'a strategy is running': async (wish: Wish) => {
      await create(wish)
      await start(wish)
    },
    'a strategy was stopped': async (wish: Wish) => {
      await runOnBar(wish)
      await stopStrategy(open().context, { ...who(), strategyId: wish.strategyId })
      await run()
    },
    'a strategy has failed': (wish: Wish) => runOnBar(wish, 'export function onBar() { for (;;) {} }'),
    'a strategy has two versions': async (wish: Wish) => {
      await create(wish)
      const which = { ...who(), strategyId: wish.strategyId }
      await addStrategyVersion(open().context, which, examples.newStrategyVersion)
    },
    'a strategy has every version that it may have': async (wish: Wish) => {
      await create(wish)
      const { strategyId } = wish
      // Not one by one: each would have its code checked.
      await inTransaction(open().context.db, async (tx) => {
        const first = await findVersion(tx, { strategyId, version: 1 })
        if (first === undefined) throw new Error('Failed to add versions: the first is not there. Create it before.')
        for (let version = 2; version <= versionsAtMost; version += 1) {
          await insertVersion(tx, { ...first, version })
          await countUpVersions(tx, { id: strategyId })
        }
      })
    },
    'the strategies fill two pages of one': async (wish: { strategyId: string; otherStrategyId: string }) => {
      await create({ strategyId: wish.strategyId, strategyName: examples.strategy.name })
      await create({ strategyId: wish.otherStrategyId, strategyName: examples.otherStrategy.name })
      const page = readPage({ limit: 1 })
      const strategies = await listStrategies(open().context.db, { tenant: who().tenant, ...page })
      return { cursor: presentPage(strategies, page, ({ id }) => id).next ?? '' }
    },
  }
}
