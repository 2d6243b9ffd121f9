import { verifyPacts } from 'concordat/provider'
import { startShop } from '../start-shop.ts'

verifyPacts<Record<never, never>, 'catalogue'>({
  provider: 'bazaar',
  pacts: new URL('./pacts/', import.meta.url),
  upstreams: { catalogue: {} },
  start: ({ upstreams }) => startShop(upstreams.catalogue.url),
  states: {},
})
