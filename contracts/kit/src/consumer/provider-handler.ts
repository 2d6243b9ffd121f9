import { HttpHandler } from 'msw'
import { answerRequest } from './answer-request.ts'

/** MSW handler of every request to one provider, which sees it as the client sent it. */
export class ProviderHandler extends HttpHandler {
  constructor(provider: string, url: string) {
    super(/.+/, `${url.replace(/\/$/, '')}/*`, ({ request }) => answerRequest(provider, request))
  }

  /**
   * Leaves the request's cookies alone. MSW 2 adds those that earlier tests' answers set, attributes and all: what is
   * recorded would depend on the order of the tests.
   */
  override async parse(args: Parameters<HttpHandler['parse']>[0]): ReturnType<HttpHandler['parse']> {
    const { headers } = args.request
    const sent = headers.get('cookie')
    const parsed = await super.parse(args)
    if (headers.get('cookie') === sent) return parsed
    if (sent === null) headers.delete('cookie')
    else headers.set('cookie', sent)
    return parsed
  }
}
