import type { ProviderFault } from '../../gocardless/outcome.ts'
import { claimCalls, type OutboxCall, postponeCall } from '../../store/outbox.ts'
import type { FinancialContext } from '../context.ts'
import { sendMandateCancellation } from '../mandates/send-mandate-cancellation.ts'
import { sendPayment } from '../payments/send-payment.ts'
import { sendRefund } from '../refunds/send-refund.ts'
import { addSeconds, maximalAttempts, secondsAfter } from './back-off.ts'

/** Longer than a call to the provider can take. */
const leaseSeconds = 20
const atOnce = 16

/** Makes one call and books what became of it; answers the fault that may pass. */
export type SendCall = (context: FinancialContext, call: OutboxCall) => Promise<PassingFault | undefined>

/** The call may be made again, with the same key. */
export type PassingFault = Exclude<ProviderFault, { outcome: 'refused' }>

const senders: Readonly<Record<OutboxCall['kind'], SendCall>> = {
  create_payment: sendPayment,
  create_refund: sendRefund,
  cancel_mandate: sendMandateCancellation,
}

/** Hears of calls that could not be made. */
export type ReportFault = (fault: { call: OutboxCall; error: string; dead: boolean }) => void

/** Makes the calls that are due, some at once, and tells how many there were. */
export async function sendCalls(context: FinancialContext, report: ReportFault = () => undefined): Promise<number> {
  const now = context.clock()
  const calls = await claimCalls(context.db, { now, until: addSeconds(now, leaseSeconds), limit: atOnce })
  await Promise.all(calls.map((call) => sendCall(context, call, report)))
  return calls.length
}

async function sendCall(context: FinancialContext, call: OutboxCall, report: ReportFault): Promise<void> {
  const fault = await senders[call.kind](context, call).catch(describeError)
  if (fault === undefined) return
  const dead = call.attempts >= maximalAttempts
  const now = context.clock()
  const seconds = Math.max(secondsAfter(call.attempts), fault.outcome === 'unavailable' ? (fault.retryAfter ?? 0) : 0)
  const error = `${fault.outcome}: ${fault.message}`
  await postponeCall(context.db, call, { next: addSeconds(now, seconds), error, deadAt: dead ? now : null })
  report({ call, error, dead })
}

/** A fault of our own, or of the database: what the provider did is not known. */
function describeError(error: unknown): PassingFault {
  const message = error instanceof Error ? error.message : String(error)
  return { outcome: 'unknown', cause: 'unreadable', message }
}
