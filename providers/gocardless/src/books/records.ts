import type { components } from '@platform/schemas/gocardless'

export type Schemas = components['schemas']

/** What is kept is what is answered; the rest is for the emulator alone and is never sent. */
export type Records = {
  customers: Schemas['Customer'] & { removed: boolean }
  customer_bank_accounts: Schemas['CustomerBankAccount']
  billing_requests: Schemas['BillingRequest']
  billing_request_flows: Schemas['BillingRequestFlow'] & { prefilled: Schemas['PrefilledCustomer'] }
  mandates: Schemas['Mandate']
  payments: Schemas['Payment']
  refunds: Schemas['Refund']
  events: Schemas['Event'] & { silent: boolean }
  webhooks: Schemas['Webhook'] & Delivery
  keys: UsedKey
}

export type ShelfName = keyof Records

/** How far the sending of a webhook has come. */
export type Delivery = {
  attempts: number
  /** When it is due again, in milliseconds since the epoch; null when it is done with. */
  due: number | null
  /** How many events, from the first ever, are told with it and those before it. */
  through: number
}

/** `id` is the operation and the key. */
export type UsedKey = { id: string; operation: string; key: string; resource: string }
