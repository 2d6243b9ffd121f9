import { verifyPacts } from 'concordat/provider'
import { makeStates } from '../catalogue-states.ts'
import { startCatalogue } from '../start-catalogue.ts'

const common = {
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  states: makeStates(startCatalogue as never),
}

verifyPacts({
  ...common,
  start: () => {
    throw new Error('the database is down')
  },
})
verifyPacts({ ...common, startTimeout: 200, start: () => new Promise(() => {}) })
verifyPacts({ ...common, start: () => ({ url: 'http://127.0.0.1:1' }) })
verifyPacts({ ...common, start: () => ({ url: '' }) })
