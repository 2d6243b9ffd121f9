import type { IncomingMessage } from 'node:http'

/** The headers of an incoming message as the Fetch API holds them; repeated ones stay apart. */
export function readHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value)
  }
  return headers
}
