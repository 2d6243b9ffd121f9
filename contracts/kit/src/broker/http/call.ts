import type { z } from 'zod'
import type { BrokerEvents } from '../broker-events.ts'
import type { Store } from '../store/store.ts'
import type { AddressGuard } from '../webhooks/address-guard.ts'

/** One request, as the handlers of the routes see it. */
export interface Call {
  store: Store
  events: BrokerEvents
  /** Which addresses webhooks may lead to. */
  guard: AddressGuard
  /** A new UUID. */
  createId(): string
  /** Address of the broker as the client sees it, without a slash at the end. */
  base: string
  method: string
  /** The path's parameters, decoded. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: Headers
  /** Reads the body as JSON; refuses what does not fit. */
  read<Schema extends z.ZodType>(schema: Schema): Promise<z.infer<Schema>>
}

/** Answers one request; a `Refusal` becomes a 4xx. */
export type Handler = (call: Call) => Response | Promise<Response>
