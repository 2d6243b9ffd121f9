import WebSocketOfWs from 'ws'
import { DepartureView } from '../../../harbour/sockets.ts'

/** Any of the two clients: the global WebSocket, and the one of the `ws` package, which MSW does not see. */
type SocketClass = typeof WebSocket | typeof WebSocketOfWs

interface BoardOptions {
  base: string
  portId: string
  ticket: string
  subscribe?: object
  Socket?: SocketClass
}

/** The client under test: the first departure that a board would show, or the notice before it. */
export function readBoard({
  base,
  portId,
  ticket,
  subscribe,
  Socket = globalThis.WebSocket,
}: BoardOptions): Promise<unknown> {
  const url = `${base.replace(/^http/, 'ws')}/ports/${portId}/departures?ticket=${ticket}&since=5`
  const socket = new Socket(url) as WebSocket
  return new Promise((resolve, reject) => {
    socket.onopen = () => {
      if (subscribe) socket.send(JSON.stringify(subscribe))
    }
    socket.onmessage = ({ data }) => {
      const text = String(data)
      if (text.includes('heartbeat')) return
      resolve(text.startsWith('{') ? DepartureView.parse(JSON.parse(text)) : text)
      socket.close()
    }
    socket.onclose = ({ code }) => reject(new Error(`Failed to read the board: it was closed with ${code}.`))
    socket.onerror = () => reject(new Error('Failed to read the board: it cannot be opened.'))
  })
}

/** A client that subscribes once its token is acknowledged: the id of the first ferry. */
export function signInAndRead({
  base,
  portId,
  ticket,
  token,
  subscribe,
}: BoardOptions & { token: string }): Promise<string> {
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/ports/${portId}/departures?ticket=${ticket}`)
  socket.onopen = () => socket.send(JSON.stringify({ auth: token }))
  return new Promise((resolve) => {
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data)
      if (message.type === 'acknowledged') socket.send(JSON.stringify(subscribe))
      else resolve(message.ferryId)
    }
  })
}

export { WebSocketOfWs }
