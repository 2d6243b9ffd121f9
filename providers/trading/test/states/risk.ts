import { etagOf } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/trading'
import type { components } from '@platform/schemas/trading'
import { getLimits } from '../../src/domain/risk/get-limits.ts'
import { haltOverdueAccounts } from '../../src/domain/risk/halt-overdue-accounts.ts'
import { setDeadManTimer } from '../../src/domain/risk/set-dead-man-timer.ts'
import { setLimits } from '../../src/domain/risk/set-limits.ts'
import { setTradingState } from '../../src/domain/risk/set-trading-state.ts'
import { at, type Stage } from './stage.ts'

/** Limits, the kill switch and its timer. */
export function createRiskStates(open: () => Stage) {
  const limit = async (limits: components['schemas']['NewRiskLimits']) => {
    const { context, caller } = open()
    return setLimits(context, { tenant: caller().tenant, precondition: 'any' }, limits)
  }
  const move = async ({ state, reason }: components['schemas']['TradingState']) => {
    const { context, caller } = open()
    const { tenant, sub: user } = caller()
    await setTradingState(context, { tenant, user }, { state, reason })
  }
  return {
    'the limits are set': async () => ({
      limitsEtag: etagOf((await limit(examples.newRiskLimits)).limits_version),
    }),
    'the limits were never set': async () => {
      const { context, caller } = open()
      return { limitsEtag: etagOf((await getLimits(context, caller().tenant)).limits_version) }
    },
    'the limits are narrow': async () => {
      await limit(examples.narrowLimits)
    },
    'trading is reduced': () => move(examples.reducing),
    'trading is halted': () => move(examples.halted),
    "the dead man's timer runs": async () => {
      const { context, caller } = open()
      await setDeadManTimer(context, caller().tenant, 60)
    },
    "the dead man's timer ran out": async () => {
      const { context, caller } = open()
      const earlier = new Date(context.clock().getTime() - 60_000)
      await setDeadManTimer(at(context, earlier), caller().tenant, 60)
      await haltOverdueAccounts(context)
    },
  }
}
