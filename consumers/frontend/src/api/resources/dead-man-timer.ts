import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { TradingStateView } from '../views/trading-state.ts'

const path = '/trading/dead-man-timer'

/** Has the account halted in so many seconds, unless it is set anew before. */
export async function setDeadManTimer(send: Send, seconds: number, options?: CallOptions): Promise<TradingStateView> {
  return readAnswer(await send({ method: 'PUT', path, body: { seconds } }, options), TradingStateView)
}

/** Stops the timer. */
export async function stopDeadManTimer(send: Send, options?: CallOptions): Promise<TradingStateView> {
  return readAnswer(await send({ method: 'DELETE', path }, options), TradingStateView)
}
