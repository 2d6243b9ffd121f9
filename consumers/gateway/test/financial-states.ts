import type { FinancialStates, StrangerStates } from '@platform/fixtures/financial'
import { mintToken } from '@platform/fixtures/tokens'
import type { StateHandlers } from 'concordat/provider'

const reading = 'account financial:read'
const writing = `${reading} financial:write`

/**
 * Sets up what the gateway itself knows of financial's states: who calls, and with which scope. All else is financial's:
 * what it answers is the interaction's own promise, which financial is verified against by itself.
 */
export function createFinancialStates(
  stage: () => { now: () => number },
): StateHandlers<FinancialStates & StrangerStates> {
  const signIn =
    (scope: string) =>
    ({ tenantId, userId }: { tenantId: string; userId: string }) => ({
      accessToken: mintToken({ sub: userId, tenant: tenantId, scope }, { now: stage().now() }),
    })
  const elsewhere = () => undefined
  return {
    'a bookkeeper is signed in': signIn(writing),
    'a controller is signed in': signIn(`${writing} financial:manage`),
    'an auditor is signed in': signIn(reading),
    'somebody without the books is signed in': signIn('account'),
    'the tenant has no clients': elsewhere,
    'a client exists': elsewhere,
    'the clients fill two pages of one': elsewhere,
    'the tenant has no invoices': elsewhere,
    'a draft invoice exists': elsewhere,
    'an issued invoice exists': elsewhere,
    'a partially paid invoice exists': elsewhere,
    'a paid invoice exists': elsewhere,
    'a void invoice exists': elsewhere,
    'an issued invoice in dollars exists': elsewhere,
    'the tenant has no mandates': elsewhere,
    'a mandate awaits its client': elsewhere,
    'an active mandate exists': elsewhere,
    'a cancelled mandate exists': elsewhere,
    'the payment provider refuses': elsewhere,
    'the tenant has no payments': elsewhere,
    'a pending payment exists': elsewhere,
    'a confirmed payment exists': elsewhere,
    'a failed payment exists': elsewhere,
    'the key was used for another payment': elsewhere,
    'the tenant has no refunds': elsewhere,
    'a refund exists': elsewhere,
    'the tenant has no transactions': elsewhere,
    'a transaction exists': elsewhere,
    'a transaction was categorised by the rule': elsewhere,
    'a transaction was categorised by hand': elsewhere,
    'the tenant has no categories': elsewhere,
    'a category exists': elsewhere,
    'the tenant has no rules': elsewhere,
    'a rule exists': elsewhere,
    'a rule for any amount exists': elsewhere,
    'no exchange rate is published': elsewhere,
    'an exchange rate is published': elsewhere,
    'a quote exists': elsewhere,
    'a quote has expired': elsewhere,
    'a quote was used': elsewhere,
    'nothing was posted': elsewhere,
    'an import is under way': elsewhere,
    'an import has finished': elsewhere,
    'an import has finished with errors': elsewhere,
    'the file was imported already': elsewhere,
  }
}
