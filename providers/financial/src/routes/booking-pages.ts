import { invalid } from '@platform/conventions/refusals'
import type { BookingPlace } from '../store/transactions.ts'

const place = /^([1-9]\d{3}|0[1-9]\d\d|00[1-9]\d|000[1-9])-(\d\d)-(\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A page of what is ordered by day and id. */
export type BookingPageRequest = { after: BookingPlace | undefined; limit: number }

/**
 * Reads `cursor` and `limit` of the list of transactions: a cursor is base64url of the last one's day and id.
 *
 * @throws Refusal `validation_failed` for a cursor that no page gave
 */
export function readBookingPage({
  cursor,
  limit = 50,
}: {
  cursor?: string | undefined
  limit?: number | undefined
}): BookingPageRequest {
  if (cursor === undefined) return { after: undefined, limit }
  const text = Buffer.from(cursor, 'base64url').toString()
  const [day = '', id = ''] = text.split('_')
  if (!place.test(text) || !isDay(day)) {
    throw invalid('query/cursor', 'Not a cursor of this list: take `next` of a page.')
  }
  return { after: { booked_on: day, id }, limit }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A page of `rows`, which were read with one more than the limit: that one tells whether there is a next page. */
export function presentBookingPage<Row extends BookingPlace, Item>(
  rows: readonly Row[],
  { limit }: BookingPageRequest,
  present: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const next = last === undefined ? null : Buffer.from(`${last.booked_on}_${last.id}`).toString('base64url')
  return { items: shown.map(present), next }
}
