import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { MemberListView, MemberView } from '../views/member.ts'

/** A user to add to the tenant. */
export type NewMember = RequestBody<'/auth/users', 'post'>

/** What may change of a user. */
export type MemberChange = RequestBody<'/auth/users/{userId}', 'patch'>

/** The tenant's users, by email. */
export async function listUsers(send: Send, options?: CallOptions): Promise<MemberView[]> {
  return readAnswer(await send({ method: 'GET', path: '/auth/users' }, options), MemberListView).items
}

/** Adds a user to the tenant. */
export async function createUser(send: Send, member: NewMember, options?: CallOptions): Promise<MemberView> {
  return readAnswer(await send({ method: 'POST', path: '/auth/users', body: member }, options), MemberView)
}

/** One of the tenant's users. */
export async function getUser(send: Send, userId: string, options?: CallOptions): Promise<MemberView> {
  const request = { method: 'GET', path: '/auth/users/{userId}', params: { userId } } as const
  return readAnswer(await send(request, options), MemberView)
}

/** Changes a user's role, or disables or enables them. */
export async function updateUser(
  send: Send,
  userId: string,
  change: MemberChange,
  options?: CallOptions,
): Promise<MemberView> {
  const request = { method: 'PATCH', path: '/auth/users/{userId}', params: { userId }, body: change } as const
  return readAnswer(await send(request, options), MemberView)
}
