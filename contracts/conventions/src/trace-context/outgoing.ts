import type { Trace } from './trace.ts'

/** The headers that carry a trace to the next hop; this hop's span becomes the parent there. */
export function outgoing(trace: Trace): { traceparent: string; tracestate?: string } {
  return {
    traceparent: `00-${trace.traceId}-${trace.spanId}-${trace.flags}`,
    ...(trace.state !== undefined && { tracestate: trace.state }),
  }
}
