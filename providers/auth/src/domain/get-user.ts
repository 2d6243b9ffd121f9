import { findUser, type UserRow } from '../store/users.ts'
import type { AuthContext } from './context.ts'
import { Refusal } from './refusal.ts'

/** @throws Refusal `not_found` */
export async function getUser({ db }: AuthContext, id: string): Promise<UserRow> {
  const user = await findUser(db, id)
  if (user === undefined) throw new Refusal('not_found', 'There is no such user.')
  return user
}
