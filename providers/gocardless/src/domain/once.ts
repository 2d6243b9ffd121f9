import { ApiFault } from './api-fault.ts'
import type { DomainContext } from './context.ts'

/** Who asks, for telling a repetition. */
export type Attempt = { operation: string; key: string | undefined }

/**
 * Does the work, and all of it, unless a request with this key has succeeded before: then GoCardless answers 409 with the
 * id of what was made. It does not compare what was asked for, and keys of failed requests stay free.
 */
export function once<Made extends { id: string }>(context: DomainContext, attempt: Attempt, work: () => Made): Made {
  const { operation, key } = attempt
  return context.books.transact(() => {
    if (key === undefined) return work()
    const id = `${operation} ${key}`
    const used = context.books.keys.get(id)
    if (used !== undefined) throw conflict(used.resource)
    const made = work()
    context.books.keys.put({ id, operation, key, resource: made.id })
    return made
  })
}

function conflict(resource: string): ApiFault {
  const message = 'A resource has already been created with this idempotency key'
  return new ApiFault(409, 'invalid_state', message, [
    { reason: 'idempotent_creation_conflict', message, links: { conflicting_resource_id: resource } },
  ])
}
