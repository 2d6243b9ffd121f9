import type { VenueEvent } from '../venue/index.ts'

export const venueOperations = ['submit', 'replace', 'cancel', 'find', 'reports'] as const
export type VenueOperation = (typeof venueOperations)[number]

export const venueFaultKinds = [
  /** Answers later, by `milliseconds`. */
  'delay',
  /** No answer, and not taken. */
  'timeout_before',
  /** No answer, but taken. */
  'timeout_after',
  /** Surely not taken. */
  'unavailable',
  /** Taken and refused: the report says so, for `reason`. Of submit, replace and cancel. */
  'reject',
  /** What comes of it is reported back to front: fills before `accepted`. Of submit and replace. */
  'reorder',
  /** Each report is told twice. Of reports. */
  'duplicate',
] as const
export type VenueFaultKind = (typeof venueFaultKinds)[number]

/** What the next calls of an operation are to suffer. */
export type VenueFault = {
  operation: VenueOperation
  fault: VenueFaultKind
  /** How many calls; one by default. */
  times?: number | undefined
  /** Of a delay; 100 by default. */
  milliseconds?: number | undefined
  reason?: string | undefined
}

/** A fault with all that it left out. */
export type PendingFault = { [Part in keyof VenueFault]-?: NonNullable<VenueFault[Part]> }

/** The faults that are still to come. */
export type VenueFaults = {
  isPossible: (fault: Pick<VenueFault, 'operation' | 'fault'>) => boolean
  add: (fault: VenueFault) => void
  list: () => readonly PendingFault[]
  clear: () => void
  /** The earliest of these that this call is to suffer, if any; counts as one of its times. */
  take: (operation: VenueOperation, among: readonly VenueFaultKind[]) => PendingFault | undefined
  /** The order in which the exchange is to report what came of one call. */
  arrange: (operation: VenueOperation, events: readonly VenueEvent[]) => readonly VenueEvent[]
}

const commands: readonly VenueOperation[] = ['submit', 'replace', 'cancel']
const suffers: Partial<Record<VenueFaultKind, readonly VenueOperation[]>> = {
  reject: commands,
  reorder: ['submit', 'replace'],
  duplicate: ['reports'],
}

/** Creates an empty list. */
export function createVenueFaults(): VenueFaults {
  let faults: PendingFault[] = []
  const take: VenueFaults['take'] = (operation, among) => {
    const found = faults.find((one) => one.operation === operation && among.includes(one.fault))
    if (found === undefined) return undefined
    const rest = found.times > 1 ? [{ ...found, times: found.times - 1 }] : []
    faults = faults.flatMap((one) => (one === found ? rest : [one]))
    return found
  }
  return {
    isPossible: ({ operation, fault }) => suffers[fault]?.includes(operation) ?? true,
    add: ({ operation, fault, times = 1, milliseconds = 100, reason = 'The exchange was told to refuse it.' }) => {
      faults = [...faults, { operation, fault, times, milliseconds, reason }]
    },
    list: () => faults,
    clear: () => {
      faults = []
    },
    take,
    arrange: (operation, events) =>
      events.length > 1 && take(operation, ['reorder']) !== undefined ? events.toReversed() : events,
  }
}
