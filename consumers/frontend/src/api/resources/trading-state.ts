import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { TradingStateView } from '../views/trading-state.ts'

const path = '/trading/trading-state'

/** How the kill switch is to stand. */
export type NewTradingState = RequestBody<typeof path, 'put'>

/** Whether the account may trade. */
export async function getTradingState(send: Send, options?: CallOptions): Promise<TradingStateView> {
  return readAnswer(await send({ method: 'GET', path }, options), TradingStateView)
}

/** The kill switch: `halted` refuses every order and cancels the working ones, `reducing` only lets positions shrink. */
export async function setTradingState(
  send: Send,
  state: NewTradingState,
  options?: CallOptions,
): Promise<TradingStateView> {
  return readAnswer(await send({ method: 'PUT', path, body: state }, options), TradingStateView)
}
