import { clientConstraint } from '../../store/invoices.ts'
import { invalid } from '../refusal.ts'
import { violatedConstraint } from '../violated-constraint.ts'

/** Runs what writes an invoice; the database decides whether the client is the tenant's, and there. */
export async function refuseUnknownClient<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) === clientConstraint) throw invalid('#/clientId', 'There is no such client.')
    throw error
  }
}
