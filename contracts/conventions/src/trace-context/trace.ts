import { randomBytes } from 'node:crypto'

/** Where a request stands in a distributed trace (W3C Trace Context, level 1). */
export type Trace = {
  /** 32 lower-case hex digits, the same over all hops. */
  readonly traceId: string
  /** 16 lower-case hex digits, this hop's own. */
  readonly spanId: string
  /** The span of the caller, when there was a valid one. */
  readonly parentId?: string
  /** Trace flags, two hex digits; bit 0 means sampled. */
  readonly flags: string
  /** The vendors' `tracestate`, passed on untouched. */
  readonly state?: string
}

/** Answers so many random bytes; injected, so that tests know every id. */
export type RandomSource = (bytes: number) => Uint8Array

const traceParent = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/
const maximalState = 512

/**
 * Opens this hop's span: continues the caller's trace, or starts a new one when `traceparent` is missing or malformed.
 *
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function openSpan(headers: Readonly<Record<string, unknown>>, random: RandomSource): Trace {
  const caller = parseTraceParent(headers['traceparent'])
  if (caller === undefined) return openTrace(random)
  const tracestate = headers['tracestate']
  return {
    ...caller,
    spanId: avoidZero(toHex(random(8))),
    ...(typeof tracestate === 'string' && tracestate.length <= maximalState && { state: tracestate }),
  }
}

/** Starts a trace where no request is at hand: a job, a start-up, a broken connection. */
export function startTrace(random: RandomSource = randomBytes): Trace {
  return openSpan({}, random)
}

/** Both ids by one draw: to ask for random bytes costs more than the bytes do. */
function openTrace(random: RandomSource): Trace {
  const digits = toHex(random(24))
  return { traceId: avoidZero(digits.slice(0, 32)), spanId: avoidZero(digits.slice(32)), flags: '00' }
}

function parseTraceParent(header: unknown): { traceId: string; parentId: string; flags: string } | undefined {
  const match = typeof header === 'string' ? traceParent.exec(header) : null
  if (match === null) return undefined
  const [, version, traceId = '', parentId = '', flags = '', rest] = match
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return undefined
  // Only the sampled bit is defined; the others must not be passed on (W3C, 3.2.2.5).
  return { traceId, parentId, flags: (Number.parseInt(flags, 16) & 1).toString(16).padStart(2, '0') }
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** All zeros would be no id (W3C, 3.2.2.3). */
function avoidZero(id: string): string {
  return /^0+$/.test(id) ? `${id.slice(1)}1` : id
}
