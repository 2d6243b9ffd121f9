import { verifyPacts } from 'concordat/provider'
import { type CatalogueStates, makeStates } from '../../projects-provider/catalogue-states.ts'
import { startCatalogue } from '../../projects-provider/start-catalogue.ts'

let catalogue: Awaited<ReturnType<typeof startCatalogue>>

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: new URL('../../projects-provider/green/pacts/', import.meta.url),
  start: async () => {
    console.info('a catalogue was started')
    catalogue = await startCatalogue()
    return catalogue
  },
  states: makeStates(() => catalogue),
  url: process.env['CATALOGUE_URL'],
  stateUrl: process.env['CATALOGUE_STATE_URL'],
  stateHeaders: { authorization: process.env['CATALOGUE_STATE_KEY'] },
})
