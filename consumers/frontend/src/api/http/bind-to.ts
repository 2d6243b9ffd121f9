import type { Send } from './api-request.ts'

/** Makes what has the functions of resources sent by this connection. */
export function bindTo(send: Send) {
  return <Rest extends unknown[], Result>(call: (send: Send, ...rest: Rest) => Result) =>
    (...rest: Rest): Result =>
      call(send, ...rest)
}
