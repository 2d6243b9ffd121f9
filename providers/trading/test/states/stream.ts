import { streamLimits } from '../../src/stream/limits.ts'
import { issueTicket } from '../../src/stream/tickets.ts'
import type { Stage } from './stage.ts'

/** Tickets for the stream. */
export function createStreamStates(open: () => Stage) {
  const issue = async () => {
    const { context, caller } = open()
    return issueTicket(context, caller())
  }
  return {
    'a ticket was issued': async () => ({ ticket: (await issue()).ticket }),
    'another ticket was issued': async () => ({ nextTicket: (await issue()).ticket }),
    'as many tickets are out as may be': async () => {
      for (let issued = 0; issued < streamLimits.ticketsPerUser; issued += 1) await issue()
    },
  }
}
