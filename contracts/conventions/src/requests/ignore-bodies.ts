import type { Server } from '../server/index.ts'

/** For operations that document no body: whatever is sent along is drained and not looked at. */
export function ignoreBodies(app: Server): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume()
    done(null, undefined)
  })
}
