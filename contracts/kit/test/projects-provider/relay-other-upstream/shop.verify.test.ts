import { verifyPacts } from 'concordat/provider'
import { startShop } from '../start-shop.ts'

verifyPacts<Record<never, never>, 'library'>({
  provider: 'shop',
  pacts: new URL('./pacts/', import.meta.url),
  upstreams: { library: {} },
  start: ({ upstreams }) => startShop(upstreams.library.url),
  states: {},
})
