import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { AccountView } from '../views/account.ts'

/** What the account is worth and what it may still risk. */
export async function getAccount(send: Send, options?: CallOptions): Promise<AccountView> {
  return readAnswer(await send({ method: 'GET', path: '/trading/account' }, options), AccountView)
}
