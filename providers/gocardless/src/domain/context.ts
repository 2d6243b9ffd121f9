import type { Books } from '../books/books.ts'

/** What the rules work with. */
export type DomainContext = {
  books: Books
  clock: () => Date
  /** UUIDv7. */
  ids: () => string
  /** Are the events of now told by webhook? A test may switch it. */
  telling: { on: boolean }
}
