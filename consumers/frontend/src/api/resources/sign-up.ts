import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { NewTenantView } from '../views/new-tenant.ts'

/** What signing up takes. */
export type SignUp = RequestBody<'/auth/tenants', 'post'>

/** Signs up a tenant and its owner, who may then sign in. */
export async function signUp(send: Send, tenant: SignUp, options?: CallOptions): Promise<NewTenantView> {
  return readAnswer(await send({ method: 'POST', path: '/auth/tenants', body: tenant }, options), NewTenantView)
}
