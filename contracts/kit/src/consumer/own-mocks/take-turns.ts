import { session } from '../session.ts'
import { createYieldingHandlers } from './yielding-handlers.ts'

interface Switch {
  begin(): void | Promise<void>
  end(): void | Promise<void>
}

/**
 * Lets the kit intercept while a file runs, except while a server or worker of its tests does: two at once run each
 * handler twice (measured with MSW 2.15 and 3.0).
 */
export function takeTurns({ begin, end }: Switch): { open(): void | Promise<void>; close(): void | Promise<void> } {
  let isOpen = false
  let intercepts = false
  const adjust = (): void | Promise<void> => {
    const wanted = isOpen && session().servers.size === 0
    if (wanted === intercepts) return
    intercepts = wanted
    return wanted ? begin() : end()
  }
  session().interception = { adjust, createHandlers: createYieldingHandlers }
  return {
    open: () => {
      isOpen = true
      return adjust()
    },
    close: () => {
      isOpen = false
      return adjust()
    },
  }
}
