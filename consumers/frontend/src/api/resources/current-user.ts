import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { UserView } from '../views/user.ts'

/** The signed-in user. */
export async function currentUser(send: Send, options?: CallOptions): Promise<UserView> {
  return readAnswer(await send({ method: 'GET', path: '/auth/me' }, options), UserView)
}
