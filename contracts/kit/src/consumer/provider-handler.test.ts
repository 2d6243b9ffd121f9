import { HttpHandler } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { ProviderHandler } from './provider-handler.ts'

afterEach(() => vi.restoreAllMocks())

/** MSW 2.15 does so with the cookies that any earlier answer set. */
function addCookiesAsMsw2(): void {
  const parse = HttpHandler.prototype.parse
  vi.spyOn(HttpHandler.prototype, 'parse').mockImplementation(function (this: HttpHandler, args) {
    args.request.headers.append('cookie', 'refresh_token=s3cret; Path=/; HttpOnly')
    return parse.call(this, args)
  })
}

test.for([null, 'device=one'])('a request keeps its own cookies (%s), whatever MSW adds', async (sent) => {
  addCookiesAsMsw2()
  const request = new Request('http://auth.pact.test/me', sent === null ? {} : { headers: { cookie: sent } })
  const { match } = await new ProviderHandler('auth', 'http://auth.pact.test/').parse({ request })
  expect(match.matches).toBe(true)
  expect(request.headers.get('cookie')).toBe(sent)
})
