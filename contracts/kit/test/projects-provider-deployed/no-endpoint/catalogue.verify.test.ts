import { verifyPacts } from 'concordat/provider'

verifyPacts({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  url: process.env['CATALOGUE_URL'] ?? '',
  stateUrl: '',
})
