import { verifyPacts } from 'concordat/provider'
import { afterEach } from 'vitest'
import { type CatalogueStates, makeStates } from '../../projects-provider/catalogue-states.ts'
import { startCatalogue } from '../../projects-provider/start-catalogue.ts'

if (process.env['BREAKS_OFF']) throw new Error('The file breaks off.')
if (process.env['FAILS_AFTER'])
  afterEach(() => {
    throw new Error('The hook fails.')
  })

let catalogue: Awaited<ReturnType<typeof startCatalogue>>

verifyPacts<CatalogueStates>({
  provider: 'catalogue',
  pacts: process.env['PACTS'] ?? 'pacts',
  start: async () => {
    catalogue = await startCatalogue()
    return catalogue
  },
  states: makeStates(() => catalogue),
})
