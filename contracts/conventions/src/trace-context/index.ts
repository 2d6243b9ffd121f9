export { outgoing } from './outgoing.ts'
export { openSpan, type RandomSource, startTrace, type Trace } from './trace.ts'
export { traceContext } from './trace-context.ts'
