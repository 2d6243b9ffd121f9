import type { Shelf } from '../books/shelf.ts'
import { invalidUsage } from '../domain/api-fault.ts'

type Listed = { id: string; created_at: string }

/** The parts of a query that every list has. */
export type ListQuery = {
  limit: number
  after?: string | undefined
  before?: string | undefined
  'created_at[gt]'?: string | undefined
  'created_at[gte]'?: string | undefined
  'created_at[lt]'?: string | undefined
  'created_at[lte]'?: string | undefined
}

/** One page of a shelf: the items, and `meta` as every list has it. */
export function listPage<Item extends Listed>(shelf: Shelf<Item>, query: ListQuery, where: (item: Item) => boolean) {
  const { limit, after, before } = query
  const isCreatedThen = createdWithin(query)
  const page = shelf.page({ limit, after, before, where: (item) => isCreatedThen(item) && where(item) })
  if (page === undefined) throw invalidUsage(400, 'bad_request', `The cursor names nothing: ${after ?? before}`)
  return { items: page.items, meta: { cursors: { before: page.before, after: page.after }, limit } }
}

function createdWithin(query: ListQuery): (item: Listed) => boolean {
  const time = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text))
  const [gt, gte] = [time(query['created_at[gt]']), time(query['created_at[gte]'])]
  const [lt, lte] = [time(query['created_at[lt]']), time(query['created_at[lte]'])]
  if (gt === undefined && gte === undefined && lt === undefined && lte === undefined) return () => true
  return ({ created_at }) => {
    const created = Date.parse(created_at)
    return (
      (gt === undefined || created > gt) &&
      (gte === undefined || created >= gte) &&
      (lt === undefined || created < lt) &&
      (lte === undefined || created <= lte)
    )
  }
}

/** Does it equal what was asked for, if anything was? */
export function matches(asked: string | boolean | undefined, value: unknown): boolean {
  return asked === undefined || asked === value
}

/** Is it one of those that were asked for, separated by commas, if any were? */
export function isAmong(asked: string | undefined, value: string): boolean {
  return asked === undefined || asked.split(',').includes(value)
}
