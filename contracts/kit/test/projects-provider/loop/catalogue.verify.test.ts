import { verifyPacts } from 'concordat/provider'
import { type CatalogueStates, makeStates } from '../catalogue-states.ts'
import { startCatalogue } from '../start-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof startCatalogue>>

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: process.env['LOOP_PACTS'] ?? 'none',
  start: async () => {
    catalogue = await startCatalogue({ withoutTitles: process.env['LOOP_BROKEN'] === 'yes' })
    return catalogue
  },
  states: makeStates(() => catalogue),
})
