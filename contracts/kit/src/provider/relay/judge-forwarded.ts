import type { ForwardedCall } from './forwarded-call.ts'
import { describeMissing, type ForwardedSocket } from './forwarded-socket.ts'
import type { ReplayedMessage } from './replay.ts'

/** Nobody could tell whose answer an interaction expects that two upstreams, or one twice, were asked for. */
export function listTooMany({ calls, sockets }: { calls: ForwardedCall[]; sockets: ForwardedSocket[] }): string[] {
  const problems: string[] = []
  if (calls.length > 1) {
    const list = calls.map(
      ({ upstream, request }) => `${request.method} ${new URL(request.url).pathname} of ${upstream}`,
    )
    problems.push(
      `${calls.length} calls were forwarded for one interaction (${list.join(', ')}), so nobody can tell whose response it expects. Answer those that the gateway itself reads with "handlers" of the upstream.`,
    )
  }
  if (sockets.length > 1) {
    const list = sockets.map(({ upstream, opening }) => `${opening.url.pathname} of ${upstream}`)
    problems.push(
      `${sockets.length} WebSockets were opened for one message (${list.join(', ')}), so nobody can tell which of them it comes from. Open one for each of the consumer's; a gateway that joins streams reads them, and is a consumer with tests of its own.`,
    )
  }
  return problems
}

/** Why no upstream could send the message that was waited for; absent when one did. */
export function describeShortfall(
  sockets: ForwardedSocket[],
  replayed: ReplayedMessage,
  upstreams: string[],
): string | undefined {
  const [first] = sockets
  return first ? describeMissing(first, replayed) : `no WebSocket to ${upstreams.join(' or ')} was opened`
}
