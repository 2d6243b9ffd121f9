import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'

/** The current password and the new one. */
export type ChangePassword = RequestBody<'/auth/me/password', 'put'>

/** Changes the password, which ends every other session of the user. */
export async function changePassword(send: Send, passwords: ChangePassword, options?: CallOptions): Promise<void> {
  await send({ method: 'PUT', path: '/auth/me/password', body: passwords }, options)
}
