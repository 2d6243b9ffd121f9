import { verifyPacts } from 'concordat/provider'
import { type CatalogueStates, makeStates } from '../catalogue-states.ts'
import { startCatalogue } from '../start-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof startCatalogue>>

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  start: async () => {
    catalogue = await startCatalogue()
    return catalogue
  },
  states: makeStates(() => catalogue),
})
