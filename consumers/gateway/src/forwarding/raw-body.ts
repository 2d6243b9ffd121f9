import type { AnyServer } from '@platform/conventions/server'

/**
 * Takes request bodies of any media type as bytes, up to the server's body limit (413 beyond). They are read before an
 * upstream is troubled: a refused body reaches nobody, and a slow client occupies none of the upstream's connections.
 */
export function takeRawBodies(app: AnyServer): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}
