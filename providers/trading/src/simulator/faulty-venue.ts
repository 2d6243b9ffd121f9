import { setTimeout as wait } from 'node:timers/promises'
import { type Refusable, type SimulatedVenue, VenueTimeout, VenueUnavailable } from '../venue/index.ts'
import type { VenueFaults, VenueOperation } from './venue-faults.ts'

/** An exchange that can be made to fail as real ones do. */
export type FaultyVenue = SimulatedVenue & {
  faults: VenueFaults
  /** Keeps reports back, or tells them again. */
  holdReports: (held: boolean) => void
  areReportsHeld: () => boolean
}

/** Lets the calls of a venue suffer the faults: before they have their effect, or after, in place of the answer. */
export function createFaultyVenue(
  venue: SimulatedVenue,
  { faults, pause = wait }: { faults: VenueFaults; pause?: (milliseconds: number) => Promise<unknown> },
): FaultyVenue {
  let held = false
  const listeners = new Set<() => void>()
  venue.onReports(() => {
    if (!held) for (const listener of listeners) listener()
  })

  const suffer = async <Answer>(operation: VenueOperation, call: () => Promise<Answer>): Promise<Answer> => {
    const suffered = faults.take(operation, ['delay', 'timeout_before', 'timeout_after', 'unavailable'])
    if (suffered?.fault === 'unavailable') throw new VenueUnavailable('The exchange cannot be reached.')
    if (suffered?.fault === 'timeout_before') throw new VenueTimeout('The exchange did not answer.')
    if (suffered?.fault === 'delay') await pause(suffered.milliseconds)
    const answer = await call()
    if (suffered?.fault === 'timeout_after') throw new VenueTimeout('The exchange did not answer.')
    return answer
  }
  /** A command that the exchange may refuse in place of doing it. */
  const command = (operation: Refusable['operation'], refusable: Refusable, call: () => Promise<void>) =>
    suffer(operation, async () => {
      const suffered = faults.take(operation, ['reject'])
      await (suffered === undefined ? call() : venue.refuse(refusable, suffered.reason))
    })

  return {
    ...venue,
    faults,
    submit: (order) => command('submit', { operation: 'submit', order }, () => venue.submit(order)),
    replace: (change) =>
      command('replace', { operation: 'replace', orderId: change.orderId }, () => venue.replace(change)),
    cancel: (orderId) => command('cancel', { operation: 'cancel', orderId }, () => venue.cancel(orderId)),
    find: (orderId) => suffer('find', () => venue.find(orderId)),
    reports: (range) =>
      suffer('reports', async () => {
        if (held) return []
        const told = await venue.reports(range)
        if (told.length === 0 || faults.take('reports', ['duplicate']) === undefined) return told
        return told.slice(0, Math.ceil(range.limit / 2)).flatMap((report) => [report, report])
      }),
    onReports: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    holdReports: (hold) => {
      const released = held && !hold
      held = hold
      if (released) for (const listener of listeners) listener()
    },
    areReportsHeld: () => held,
  }
}
