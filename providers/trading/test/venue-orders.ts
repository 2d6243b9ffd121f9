import { expect } from 'vitest'
import type { ExecutionReport, Venue, VenueOrder } from '../src/venue/index.ts'

/** The id of the order that tests call by this number. */
export const venueId = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

/** A limit order to buy 100 ACME at 100, of one account; a market order when the price is null. */
export function venueOrder(number: number, given: Partial<VenueOrder> = {}): VenueOrder {
  return {
    orderId: venueId(number),
    account: 'one',
    symbol: 'ACME',
    side: 'buy',
    type: given.price === null ? 'market' : 'limit',
    timeInForce: 'GTC',
    quantity: '100',
    price: '100',
    ...given,
  }
}

/** What a venue reported so far, in short; no number of a report is left out. */
export async function readTold(venue: Pick<Venue, 'reports'>): Promise<string[]> {
  const reports = await venue.reports({ after: 0, limit: 1_000 })
  expect(reports.map(({ sequence }) => sequence)).toEqual(reports.map((_, index) => index + 1))
  expect(new Set(reports.map(({ executionId }) => executionId)).size).toBe(reports.length)
  return reports.map(tellBriefly)
}

function tellBriefly(report: ExecutionReport): string {
  const number = Number(report.orderId.slice(-12))
  switch (report.kind) {
    case 'filled':
      return `${number} ${report.liquidity} ${report.quantity} at ${report.price} for ${report.fee}`
    case 'replaced':
      return `${number} replaced ${report.quantity} at ${report.price}`
    case 'rejected':
    case 'replace_rejected':
    case 'cancel_rejected':
      return `${number} ${report.kind}: ${report.reason}`
    default:
      return `${number} ${report.kind}`
  }
}
