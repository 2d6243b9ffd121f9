import { once } from 'node:events'
import { createServer } from 'node:http'
import { isJson } from '../../documents/media-type.ts'
import { listenOnLoopback } from '../../loopback/listen-on-loopback.ts'

/**
 * Hands a received frame to the verifier, which asks for messages over HTTP: it posts the description and takes the
 * answer's body as the message.
 *
 * @see https://docs.pact.io/implementation_guides/rust/pact_verifier_cli#verifying-v4-pact-files-that-contain-multiple-interaction-types
 */
export interface FrameServer {
  url: string
  /** Sets the frame that is answered from now on. */
  offer(text: string): void
  close(): Promise<void>
}

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param expected content type of the message in the pact; a frame that is no JSON is never offered as JSON
 */
export async function startFrameServer(expected: string): Promise<FrameServer> {
  let frame = ''
  const server = createServer((request, response) => {
    const contentType = isJson(expected) && !parses(frame) ? 'text/plain' : expected
    const metadata = Buffer.from(JSON.stringify({ contentType })).toString('base64')
    request
      .resume()
      .on('end', () =>
        response.writeHead(200, { 'content-type': contentType, 'pact-message-metadata': metadata }).end(frame),
      )
  })
  const url = await listenOnLoopback(server)
  return {
    url,
    offer(text) {
      frame = text
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
