import { verifyPacts } from 'concordat/provider'

verifyPacts({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  start: () => ({ url: 'http://127.0.0.1:1' }),
  states: {},
})
