import { verifyPacts } from 'concordat/provider'
import { type CatalogueStates, makeStates } from '../catalogue-states.ts'
import { startCatalogue } from '../start-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof startCatalogue>>

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  timeout: 500,
  start: async () => {
    catalogue = await startCatalogue()
    return catalogue
  },
  states: {
    ...makeStates(() => catalogue),
    'a book exists': () => {
      throw new Error('the shelf is full')
    },
    'a user exists': () => new Promise(() => {}),
    // @ts-expect-error the types forbid it; plain JavaScript does not
    'a reader is signed in': () => 'token',
  },
})
