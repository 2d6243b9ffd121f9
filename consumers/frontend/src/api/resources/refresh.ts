import type { RequestBody } from '../http/api-request.ts'
import type { SendOnce } from '../http/connection.ts'
import { readAnswer } from '../http/read-answer.ts'
import { GrantView } from '../views/grant.ts'

/** Exchanges the refresh token, which the browser's cookie carries, for its successor and a new access token. */
export async function refresh(send: SendOnce): Promise<GrantView> {
  const body: RequestBody<'/auth/refresh', 'post'> = {}
  return readAnswer(await send({ method: 'POST', path: '/auth/refresh', body }), GrantView)
}
