import { invalid } from '@platform/conventions/refusals'
import type { Kysely } from 'kysely'
import {
  type AllocatedInvoice,
  type Allocation,
  receiveDue,
  releasePending,
  reserveDue,
  reversePaid,
  settlePending,
} from '../../store/allocations.ts'
import { findInvoice } from '../../store/invoices.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import { Refusal } from '../refusal.ts'
import { AllocationError } from './allocation-error.ts'

type Db = Kysely<FinancialTables>

/** What somebody wants to pay of an invoice. */
export type NewAllocation = Allocation & { currency: string }

/**
 * Keeps what is being collected from being paid twice: due → pending, in one statement.
 *
 * @throws Refusal `invoice_not_payable`, `amount_exceeds_due`; `validation_failed` when there is no such invoice, or in
 * another currency
 */
export async function reserve(db: Db, allocation: NewAllocation): Promise<AllocatedInvoice> {
  return (await reserveDue(db, allocation)) ?? (await refuseAllocation(db, allocation))
}

/**
 * Counts what arrived at once, a bank transfer: due → paid, in one statement.
 *
 * @throws Refusal as `reserve` does
 */
export async function receive(db: Db, allocation: NewAllocation): Promise<AllocatedInvoice> {
  return (await receiveDue(db, allocation)) ?? (await refuseAllocation(db, allocation))
}

/** Counts what was reserved and has been collected: pending → paid. @throws AllocationError */
export async function settle(db: Db, allocation: Allocation): Promise<AllocatedInvoice> {
  const settled = await settlePending(db, allocation)
  if (settled === undefined) throw new AllocationError('settle', 'pending', allocation)
  return settled
}

/** Gives back what was reserved and is not collected after all: pending → due. @throws AllocationError */
export async function release(db: Db, allocation: Allocation): Promise<AllocatedInvoice> {
  const released = await releasePending(db, allocation)
  if (released === undefined) throw new AllocationError('release', 'pending', allocation)
  return released
}

/** The payer took it back, and owes again: paid → due. @throws AllocationError */
export async function reverse(db: Db, allocation: Allocation): Promise<AllocatedInvoice> {
  const reversed = await reversePaid(db, allocation)
  if (reversed === undefined) throw new AllocationError('reverse', 'paid', allocation)
  return reversed
}

async function refuseAllocation(db: Db, { tenantId, invoiceId, currency }: NewAllocation): Promise<never> {
  const invoice = await findInvoice(db, { tenantId, invoiceId })
  if (invoice === undefined) throw invalid('#/invoiceId', 'There is no such invoice.')
  if (invoice.currency !== currency) throw invalid('#/amount/currency', `The invoice is in ${invoice.currency}.`)
  if (invoice.status !== 'issued' && invoice.status !== 'partially_paid') {
    throw new Refusal('invoice_not_payable', `The invoice is ${invoice.status}: nothing can be paid on it.`)
  }
  throw new Refusal('amount_exceeds_due', 'Less is due, counting what is being collected. Pay no more than `due`.')
}
