import type { Outcome } from './outcome.ts'

/**
 * What the financial domain needs of whoever collects its payments. Nothing here throws for what the provider or the
 * network did: every call ends in an `Outcome`, within the configured deadline.
 *
 * Every `key` is stored *before* the call and the same for each attempt: that is what makes a repeated call harmless.
 * Cancelling and retrying have none, for the official client sends a new one each time: there the state of the thing tells.
 */
export type PaymentProvider = {
  createCustomer: (request: CreateCustomer) => Promise<Outcome<ProviderCustomer>>
  /** Asks for a mandate: the client authorises it at `flowUrl`, and an event tells the mandate's id. */
  startMandate: (request: StartMandate) => Promise<Outcome<StartedMandate>>
  getBillingRequest: (id: string) => Promise<Outcome<ProviderBillingRequest>>
  getMandate: (id: string) => Promise<Outcome<ProviderMandate>>
  /** Done as well when it was cancelled already. */
  cancelMandate: (id: string) => Promise<Outcome<ProviderMandate>>
  createPayment: (request: CreatePayment) => Promise<Outcome<ProviderPayment>>
  getPayment: (id: string) => Promise<Outcome<ProviderPayment>>
  /** Done as well when it was cancelled already; refused once it was submitted. */
  cancelPayment: (id: string) => Promise<Outcome<ProviderPayment>>
  /** Collects a failed payment once more; done as well when it is under way again already. */
  retryPayment: (id: string) => Promise<Outcome<ProviderPayment>>
  createRefund: (request: CreateRefund) => Promise<Outcome<ProviderRefund>>
  getRefund: (id: string) => Promise<Outcome<ProviderRefund>>
  /** One page of events created at or after `since`, newest first; overlap freely, event ids are unique. */
  listEvents: (query: ListEvents) => Promise<Outcome<EventPage>>
  /** Reads a webhook from its raw bytes; synchronous, and never throws. */
  parseWebhook: (rawBody: Buffer, signature: string | undefined) => ParsedWebhook
}

/** At most three entries; keys of at most 50 characters, values of at most 500. */
export type Metadata = Readonly<Record<string, string>>

export type CreateCustomer = {
  key: string
  /** Either a company or a person. */
  name: { company: string } | { given: string; family: string }
  email: string
  /** ISO 3166-1 alpha-2. */
  countryCode?: string
  metadata?: Metadata
}

export type ProviderCustomer = { id: string; email: string | null; createdAt: string; metadata: Metadata }

export type StartMandate = {
  key: string
  /** The provider's customer, or what the page shows filled in for a new one. */
  client: { customerId: string } | Pick<CreateCustomer, 'name' | 'email' | 'countryCode'>
  /** ISO 4217; decides the scheme. */
  currency: string
  /** Where the client's browser goes afterwards. */
  redirectUri: string
  /** Where it goes when the client gives up; `redirectUri` when left out. */
  exitUri?: string
  metadata?: Metadata
}

/** `flowUrl` is a new one at each call: the earlier ones stay good. */
export type StartedMandate = { billingRequestId: string; flowUrl: string; expiresAt: string }

export type BillingRequestStatus = 'pending' | 'ready_to_fulfil' | 'fulfilling' | 'fulfilled' | 'cancelled'

export type ProviderBillingRequest = {
  id: string
  status: BillingRequestStatus
  customerId: string | null
  /** Null until it is fulfilled. */
  mandateId: string | null
  metadata: Metadata
}

export type MandateStatus =
  | 'pending_customer_approval'
  | 'pending_submission'
  | 'submitted'
  | 'active'
  | 'suspended_by_payer'
  | 'failed'
  | 'cancelled'
  | 'expired'
  | 'consumed'
  | 'blocked'

export type ProviderMandate = {
  id: string
  status: MandateStatus
  scheme: string
  reference: string | null
  customerId: string | null
  /** The first day on which it can be charged, `YYYY-MM-DD`. */
  nextPossibleChargeDate: string | null
  metadata: Metadata
}

export type CreatePayment = {
  key: string
  mandateId: string
  /** Integer minor units, at least 1. */
  amount: number
  /** ISO 4217, one that the mandate's scheme collects. */
  currency: string
  /** On the payer's bank statement, at most 140 characters. */
  description?: string
  /** `YYYY-MM-DD`; as soon as possible when left out. */
  chargeDate?: string
  metadata?: Metadata
}

export type PaymentStatus =
  | 'pending_customer_approval'
  | 'pending_submission'
  | 'submitted'
  | 'confirmed'
  | 'paid_out'
  | 'cancelled'
  | 'customer_approval_denied'
  | 'failed'
  | 'charged_back'

export type ProviderPayment = {
  id: string
  status: PaymentStatus
  /** Integer minor units. */
  amount: number
  amountRefunded: number
  currency: string
  mandateId: string
  /** `YYYY-MM-DD`. */
  chargeDate: string | null
  createdAt: string
  metadata: Metadata
}

export type CreateRefund = {
  key: string
  paymentId: string
  /** Integer minor units. */
  amount: number
  /** Everything refunded of this payment once this one is; the provider refuses when it counts differently. */
  totalAfter: number
  metadata?: Metadata
}

export type RefundStatus =
  | 'created'
  | 'pending_submission'
  | 'submitted'
  | 'paid'
  | 'cancelled'
  | 'bounced'
  | 'funds_returned'

export type ProviderRefund = {
  id: string
  status: RefundStatus
  amount: number
  currency: string
  paymentId: string | null
  createdAt: string
  metadata: Metadata
}

export type ListEvents = {
  /** Events created at or after this instant. */
  since: Date
  /** The `after` of the page before; null or absent for the first. */
  after?: string | null
  /** 1–500, default 100. */
  limit?: number
}

/** `after` is null on the last page. */
export type EventPage = { events: readonly ProviderEvent[]; after: string | null }

/** Unordered and at least once: the id is what makes it one event. */
export type ProviderEvent = {
  id: string
  createdAt: string
  /** `payments`, `mandates`, `refunds`, `billing_requests`, …; expect unknown ones. */
  resource: string
  /** `confirmed`, `failed`, …; expect unknown ones. */
  action: string
  /** Ids of what it is about by kind, in the singular: `{ payment: 'PM…' }`. */
  links: Readonly<Record<string, string>>
  /** Why, as `insufficient_funds`. */
  cause: string | null
  /** Who, as `bank`. */
  origin: string | null
  description: string | null
  metadata: Metadata
}

/** `malformed`: signed by the provider, yet not what it documents. */
export type ParsedWebhook =
  | { outcome: 'parsed'; webhookId: string; events: readonly ProviderEvent[] }
  | { outcome: 'invalid_signature' }
  | { outcome: 'malformed'; message: string }
