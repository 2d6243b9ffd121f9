import type { Records, ShelfName } from '../books/records.ts'
import type { Shelf } from '../books/shelf.ts'
import { notFound, validationFailed } from './api-fault.ts'
import type { DomainContext } from './context.ts'

/** The thing with this id, else 404. */
export function find<Name extends ShelfName>({ books }: DomainContext, name: Name, id: string): Records[Name] {
  // TypeScript does not see that books[name] is the shelf of Records[Name].
  const item = (books[name] as unknown as Shelf<Records[Name]>).get(id)
  if (item === undefined) throw notFound()
  return item
}

/** The thing that a request's body links to, else 422. */
export function findLinked<Name extends ShelfName>(
  { books }: DomainContext,
  name: Name,
  { id, pointer }: { id: string; pointer: string },
): Records[Name] {
  const item = (books[name] as unknown as Shelf<Records[Name]>).get(id)
  if (item === undefined) throw validationFailed(pointer, 'not found')
  return item
}
