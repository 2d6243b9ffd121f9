import { violatedConstraint } from '@platform/conventions/database'
import { invalid } from '@platform/conventions/refusals'
import { clientConstraint } from '../../store/invoices.ts'

/** Runs what writes an invoice; the database decides whether the client is the tenant's, and there. */
export async function refuseUnknownClient<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) === clientConstraint) throw invalid('#/clientId', 'There is no such client.')
    throw error
  }
}
