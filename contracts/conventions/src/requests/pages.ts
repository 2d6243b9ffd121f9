import { invalid } from '../refusals/index.ts'

/** A page that was asked for: what comes after `after`, `limit` at most. */
export type PageRequest = { after: string | undefined; limit: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Reads `cursor` and `limit` of a list that is ordered by id. A cursor is opaque to callers: base64url of the last id.
 *
 * @throws Refusal `validation_failed` for a cursor that no page gave
 */
export function readPage({
  cursor,
  limit = 50,
}: {
  cursor?: string | undefined
  limit?: number | undefined
}): PageRequest {
  if (cursor === undefined) return { after: undefined, limit }
  const after = Buffer.from(cursor, 'base64url').toString()
  if (!uuid.test(after)) throw invalid('query/cursor', 'Not a cursor of this list: take `next` of a page.')
  return { after, limit }
}

/** A page of `rows`, which were read with one more than the limit: that one tells whether there is a next page. */
export function presentPage<Row extends { id: string }, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  present: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? Buffer.from(last.id).toString('base64url') : null
  return { items: shown.map(present), next }
}
