import {
  type ExecutionReport,
  type Venue,
  type VenueOrder,
  VenueTimeout,
  VenueUnavailable,
} from '../src/venue/index.ts'

type Operation = 'submit' | 'replace' | 'cancel' | 'find' | 'reports'

/** What goes wrong with one call: it did not arrive, it arrived and the answer did not, or the venue cannot be reached. */
export type Fault = 'lost' | 'unanswered' | 'unavailable'

type Event = ExecutionReport extends infer Report
  ? Report extends ExecutionReport
    ? Omit<Report, 'sequence' | 'executionId' | 'orderId' | 'at'>
    : never
  : never

type Identity = { executionId?: string; sequence?: number }

/** A venue that says nothing but what the test has it say, and knows only what was sent to it. */
export type ScriptedVenue = Venue & {
  submitted: VenueOrder[]
  replacements: { orderId: string; quantity: string; price: string | null }[]
  cancellations: string[]
  /** Of an order that arrived: whether it works there; it does until the test says otherwise. */
  working: Map<string, boolean>
  /** What the next calls of an operation run into. */
  faults: Record<Operation, Fault[]>
  /** Has it report something of an order; the same `executionId` again is the same report. */
  report: (orderId: string, event: Event, identity?: Identity) => ExecutionReport
  fill: (orderId: string, quantity: string, price: string, identity?: Identity) => ExecutionReport
}

export function createScriptedVenue({
  clock = () => new Date('2026-01-15T09:30:00Z'),
}: {
  clock?: () => Date
} = {}): ScriptedVenue {
  const told: ExecutionReport[] = []
  const venue: ScriptedVenue = {
    submitted: [],
    replacements: [],
    cancellations: [],
    working: new Map(),
    faults: { submit: [], replace: [], cancel: [], find: [], reports: [] },
    report: (orderId, event, { executionId, sequence = told.length + 1 } = {}) => {
      const report = {
        sequence,
        executionId: executionId ?? `${orderId}/${sequence}`,
        orderId,
        at: clock(),
        ...event,
      } as ExecutionReport
      told.push(report)
      return report
    },
    fill: (orderId, quantity, price, identity) =>
      venue.report(orderId, { kind: 'filled', quantity, price, fee: '0.01', liquidity: 'taker' }, identity),
    submit: (order) =>
      meet('submit', () => {
        venue.submitted.push(order)
        if (!venue.working.has(order.orderId)) venue.working.set(order.orderId, true)
      }),
    replace: (change) => meet('replace', () => void venue.replacements.push(change)),
    cancel: (orderId) => meet('cancel', () => void venue.cancellations.push(orderId)),
    find: (orderId) =>
      meet('find', () => {
        const working = venue.working.get(orderId)
        return working === undefined ? undefined : { orderId, working, filledQuantity: '0' }
      }),
    reports: ({ after, limit }) =>
      meet('reports', () => told.slice(told.findLastIndex(({ sequence }) => sequence <= after) + 1).slice(0, limit)),
    onReports: () => () => undefined,
    start: () => undefined,
    stop: async () => undefined,
  }

  async function meet<Answer>(operation: Operation, arrive: () => Answer): Promise<Answer> {
    const fault = venue.faults[operation].shift()
    if (fault === 'unavailable') throw new VenueUnavailable('The venue cannot be reached.')
    if (fault === 'lost') throw new VenueTimeout('The venue did not answer.')
    const answer = arrive()
    if (fault === 'unanswered') throw new VenueTimeout('The venue did not answer.')
    return answer
  }
  return venue
}
