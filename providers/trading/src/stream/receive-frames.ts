import type { AnyServer } from '@platform/conventions/server'
import type { WebSocket } from 'ws'
import { answerFrame, isForLater, type StreamContext } from './answer-frame.ts'
import type { Connection } from './connection.ts'
import { createFrameLimiter } from './frame-limiter.ts'
import { streamLimits } from './limits.ts'
import { readFrame } from './read-frame.ts'

/** Takes a client's frames one after the other, and no more of them than the rules allow. */
export function receiveFrames(
  context: StreamContext,
  { webSocket, connection, log }: { webSocket: WebSocket; connection: Connection; log: AnyServer['log'] },
): void {
  const isWithinLimit = createFrameLimiter(context.clock, streamLimits.framesPerSecond)
  const queue: string[] = []
  let answering = false
  let malformed = 0

  async function answerAll(): Promise<void> {
    answering = true
    // What the client sends meanwhile waits on its side.
    webSocket.pause()
    for (let text = queue.shift(); text !== undefined && connection.isOpen; text = queue.shift()) await answer(text)
    webSocket.resume()
    answering = false
  }

  async function answer(text: string): Promise<void> {
    const frame = readFrame(text)
    if ('why' in frame) {
      malformed += 1
      connection.refuse('malformed', frame.why)
      if (malformed >= streamLimits.malformedFrames) connection.end('notUnderstood')
      return
    }
    malformed = 0
    try {
      await answerFrame(context, connection, frame)
    } catch (error) {
      log.warn({ err: error, frame: frame.type }, 'a frame of the stream could not be answered')
      const when = isForLater(error) ? 'Ask again a little later.' : 'It is our fault, and was noted.'
      connection.refuse('unavailable', `It cannot be answered now. ${when}`)
    }
  }

  webSocket.on('message', (data, isBinary) => {
    if (!connection.isOpen) return
    if (isBinary) return connection.end('binary')
    if (!isWithinLimit()) return connection.end('tooManyFrames')
    queue.push(data.toString())
    if (!answering) void answerAll()
  })
  // Each is answered by a pong: a client that sends them without end and reads nothing would fill the memory.
  webSocket.on('ping', () => {
    if (!isWithinLimit()) connection.end('tooManyFrames')
  })
}
