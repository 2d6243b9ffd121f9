import type { startCatalogue } from './start-catalogue.ts'

export interface CatalogueStates {
  'a reader is signed in': Record<never, never>
  'a book exists': { bookId: string }
  'a user exists': { email: string }
}

/** Handlers of a catalogue that `start` assigns later, as a real verify file has them. */
export function makeStates(catalogue: () => Awaited<ReturnType<typeof startCatalogue>>) {
  return {
    'a reader is signed in': () => ({ accessToken: catalogue().signIn('eyJhbGciOiJIUzI1NiJ9.e30.signature') }),
    'a book exists': () => {
      catalogue().addBook({ id: 'own-id-of-the-provider', title: 'Emma', pages: 474 })
      return { bookId: 'own-id-of-the-provider' }
    },
    'a user exists': () => ({ password: 'correct horse battery' }),
  }
}
