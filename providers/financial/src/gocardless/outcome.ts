/**
 * What became of a call to the provider. `unknown` is not a failure: the effect may have happened, and the same call with
 * the same key tells; a caller that books it as failed charges twice.
 */
export type Outcome<Value> = Done<Value> | ProviderFault

/** `replayed`: an earlier call with this key had already done it, with the same content. */
export type Done<Value> = { outcome: 'done'; value: Value; replayed: boolean }

export type ProviderFault = Refused | Unknown | Unavailable

/** Definite: it was not done, and the same call will never be. */
export type Refused = {
  outcome: 'refused'
  /** The provider's reason, as `mandate_is_inactive`, or ours: `key_reused` when the key did something else before. */
  code: string
  message: string
  /** Which fields the provider objects to, in its own names. */
  fields: readonly { field: string; message: string }[]
  /** What to quote to the provider's support. */
  requestId: string | null
}

/** Maybe done: time-out, reset, 5xx, unreadable answer. Send it again, with the same key. */
export type Unknown = {
  outcome: 'unknown'
  cause: 'timeout' | 'reset' | 'server_error' | 'unreadable'
  message: string
}

/** Definitely not done, for a reason that passes: not connected, limited, or our credentials were refused. */
export type Unavailable = {
  outcome: 'unavailable'
  cause: 'unreachable' | 'rate_limited' | 'credentials'
  message: string
  /** Seconds to wait when the provider said so. */
  retryAfter: number | null
}
