import { verifyPacts } from 'concordat/provider'
import { startCatalogue } from '../start-catalogue.ts'

verifyPacts({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  timeout: 500,
  start: () => startCatalogue({ answerSlowly: true }),
  states: {},
})
