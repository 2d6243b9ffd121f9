import type { CallOptions, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { FillPageView, type FillView } from '../views/fill.ts'
import type { Page } from '../views/page.ts'

const all = '/trading/fills'

/** Which executions, and which page of them. */
export type FillQuery = RequestQuery<typeof all>

/** What was executed, latest first. */
export async function listFills(send: Send, query: FillQuery = {}, options?: CallOptions): Promise<Page<FillView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), FillPageView)
}
