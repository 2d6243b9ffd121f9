import type { CallOptions } from '../http/api-request.ts'
import type { SendOnce } from '../http/connection.ts'

/** Ends the session of the token, and clears its cookie. */
export async function logout(send: SendOnce, options: CallOptions & { token: string }): Promise<void> {
  await send({ method: 'POST', path: '/auth/logout' }, options)
}
