import type { Schemas } from '../books/records.ts'
import type { DomainContext } from './context.ts'
import { newId } from './new-id.ts'

type Event = Schemas['Event']

/** What happened to which thing; the thing's metadata goes with it. */
export type Happening = Pick<Event, 'resource_type' | 'action' | 'links' | 'details'> & {
  resourceMetadata?: Schemas['Metadata']
}

/** Enters one event; it is told by webhook soon after the transaction. */
export function recordEvent(context: DomainContext, { resourceMetadata, ...happening }: Happening): void {
  context.books.events.put({
    id: newId(context, 'events'),
    created_at: context.clock().toISOString(),
    ...happening,
    metadata: {},
    resource_metadata: resourceMetadata ?? {},
    silent: !context.telling.on,
  })
}
