import { verifyPacts } from 'concordat/provider'

verifyPacts({
  provider: 'catalogue',
  pacts: new URL('./pacts/', import.meta.url),
  url: process.env['CATALOGUE_URL'] ?? '',
  stateUrl: process.env['CATALOGUE_STATE_URL'],
  stateHeaders: { authorization: process.env['CATALOGUE_STATE_KEY'], 'x-none': undefined },
  timeout: 500,
})
