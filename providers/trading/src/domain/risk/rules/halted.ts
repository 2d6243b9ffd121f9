import type { Rule } from '../risk-view.ts'

/** Nothing is taken while the kill switch is thrown. */
export const checkHalted: Rule = (_order, { state }) =>
  state === 'halted'
    ? { rule: 'halted', limit: null, value: null, message: 'Trading is halted for this account.' }
    : undefined
