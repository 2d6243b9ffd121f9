import type { CallOptions, RequestBody } from '../http/api-request.ts'
import type { SendOnce } from '../http/connection.ts'
import { readAnswer } from '../http/read-answer.ts'
import { GrantView } from '../views/grant.ts'

/** What signing in takes. */
export type Credentials = RequestBody<'/auth/login', 'post'>

/** Opens a session; its refresh token goes into the browser's cookie. */
export async function login(send: SendOnce, credentials: Credentials, options?: CallOptions): Promise<GrantView> {
  return readAnswer(await send({ method: 'POST', path: '/auth/login', body: credentials }, options), GrantView)
}
