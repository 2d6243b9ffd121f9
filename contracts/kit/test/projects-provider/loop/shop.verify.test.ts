import { verifyPacts } from 'concordat/provider'
import { HttpResponse, http } from 'msw'
import { startShop } from '../start-shop.ts'

interface ShopStates {
  'a reader is signed in': Record<never, never>
  'a book exists': { bookId: string }
}

verifyPacts<ShopStates, 'catalogue'>({
  provider: 'shop',
  pacts: process.env['LOOP_PACTS'] ?? 'none',
  upstreams: { catalogue: { handlers: [http.get('/keys', () => HttpResponse.json({ keys: ['a key'] }))] } },
  start: ({ upstreams }) => startShop(upstreams.catalogue.url),
  states: {
    'a reader is signed in': () => ({ accessToken: 'minted-by-the-shop' }),
    'a book exists': () => ({ bookId: 'made-up-by-the-shop' }),
  },
  url: process.env['LOOP_SHOP_URL'],
  stateUrl: process.env['LOOP_STATE_URL'],
})
