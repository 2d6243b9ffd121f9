import type { HttpHandler, WebSocketHandler } from 'msw'

export type AnyHandler = HttpHandler | WebSocketHandler

/** What is used of an MSW server or worker, in the words of MSW 2 and 3. */
export interface OwnServer {
  events: ServerEvents
  use(...handlers: AnyHandler[]): void
}

export interface ServerEvents {
  on(type: string, listener: (event: ServerEvent) => void): unknown
  removeAllListeners(...types: never[]): unknown
}

/** What the events of a request's life have in common; only those of an answer have one. */
export interface ServerEvent {
  requestId: string
  request: Request
  response?: Response
}
