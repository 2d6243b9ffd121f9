import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { PositionListView, PositionView } from '../views/position.ts'

/** Every position that was ever opened, by symbol. */
export async function listPositions(send: Send, options?: CallOptions): Promise<PositionView[]> {
  return readAnswer(await send({ method: 'GET', path: '/trading/positions' }, options), PositionListView).items
}

/** The position in one instrument; none held where it was never traded. */
export async function getPosition(send: Send, symbol: string, options?: CallOptions): Promise<PositionView> {
  const path = '/trading/positions/{symbol}'
  return readAnswer(await send({ method: 'GET', path, params: { symbol } }, options), PositionView)
}
