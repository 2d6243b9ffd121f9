import type { DomainContext } from './context.ts'

const prefixes = {
  customers: 'CU',
  customer_bank_accounts: 'BA',
  billing_requests: 'BRQ',
  billing_request_flows: 'BRF',
  mandates: 'MD',
  payments: 'PM',
  refunds: 'RF',
  events: 'EV',
  webhooks: 'WB',
  payouts: 'PO',
} as const

/** An id as GoCardless makes them: what it is, then letters and digits, here those of a UUIDv7. */
export function newId({ ids }: Pick<DomainContext, 'ids'>, kind: keyof typeof prefixes): string {
  const digits = BigInt(`0x${ids().replaceAll('-', '')}`).toString(32)
  return `${prefixes[kind]}${digits.toUpperCase().padStart(26, '0')}`
}
