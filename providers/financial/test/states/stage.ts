import type { FinancialContext } from '../../src/domain/context.ts'
import type { Emulator } from '../gocardless/start-emulator.ts'

/** What the states act on. */
export interface Stage {
  /** The running service's own. */
  context: FinancialContext
  /** Whoever collects its payments. */
  emulator: Emulator
  /** From now on the provider takes nothing that is asked of it; a reset forgives. */
  refuse: () => void
  /** Who was signed in by the state before, whose tenant everything belongs to. */
  caller: () => Caller
  signIn: (caller: Caller) => void
}

export type Caller = { tenantId: string; userId: string }

/** The same service, whose next thing gets this id. */
export function naming(context: FinancialContext, id: string): FinancialContext {
  let next: string | undefined = id
  const ids = () => {
    const given = next ?? context.ids()
    next = undefined
    return given
  }
  return { ...context, ids }
}

/** The same service so many seconds ago. */
export function secondsAgo(context: FinancialContext, seconds: number): FinancialContext {
  return { ...context, clock: () => new Date(context.clock().getTime() - seconds * 1_000) }
}
