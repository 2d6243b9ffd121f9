import type { Schemas } from '../books/records.ts'

export type FaultType = Schemas['Error']['error']['type']

/** A request that GoCardless would refuse; the routes make its document of it. */
export class ApiFault extends Error {
  override name = 'ApiFault' as const
  readonly status: number
  readonly type: FaultType
  readonly entries: readonly Schemas['ErrorEntry'][]

  constructor(status: number, type: FaultType, message: string, entries: readonly Schemas['ErrorEntry'][]) {
    super(message)
    this.status = status
    this.type = type
    this.entries = entries
  }
}

/** The thing is not in a state for this. */
export function invalidState(reason: string, message: string, links?: Record<string, string>): ApiFault {
  return new ApiFault(422, 'invalid_state', message, [{ reason, message, ...(links && { links }) }])
}

/** A field says what it may not; `pointer` is into the request's body. */
export function validationFailed(pointer: string, message: string): ApiFault {
  return new ApiFault(422, 'validation_failed', 'Validation failed', [
    { field: pointer.slice(pointer.lastIndexOf('/') + 1), message, request_pointer: pointer },
  ])
}

/** The call itself is wrong. */
export function invalidUsage(status: number, reason: string, message: string): ApiFault {
  return new ApiFault(status, 'invalid_api_usage', message, [{ reason, message }])
}

export function notFound(): ApiFault {
  return invalidUsage(404, 'resource_not_found', 'Resource not found')
}
