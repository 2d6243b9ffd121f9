import { type ActiveTest, currentTest } from '../session.ts'
import { findProvider, type Target } from './find-provider.ts'
import type { OwnServer, ServerEvent } from './own-server.ts'
import { recordAnswer } from './record-answer.ts'

/** A request on its way through a server of the tests. */
interface Exchange extends Target {
  /** The test that sent it, told when it was sent: the answer may come in another's time. */
  active: ActiveTest | undefined
  request: Request
  matched: boolean
  settle: () => void
}

/** Records what a server's own handlers answer as a provider; what passes through or is unhandled is nobody's mock. */
export function watchAnswers({ events }: OwnServer): void {
  const exchanges = new Map<string, Exchange>()
  const drop = ({ requestId }: ServerEvent) => {
    exchanges.get(requestId)?.settle()
    exchanges.delete(requestId)
  }
  const listeners: Readonly<Record<string, (event: ServerEvent) => void>> = {
    'request:start': ({ requestId, request }) => {
      const target = findProvider(request.url)
      if (target) exchanges.set(requestId, begin(target, request))
    },
    'request:match': ({ requestId }) => {
      const exchange = exchanges.get(requestId)
      if (exchange) exchange.matched = true
    },
    'request:unhandled': drop,
    unhandledException: drop,
    'response:bypass': drop,
    'response:mocked': (event) => {
      const exchange = exchanges.get(event.requestId)
      exchanges.delete(event.requestId)
      // In MSW 2.10 a server is told of the answers of others, too.
      if (!exchange?.matched || !event.response) return exchange?.settle()
      void recordAnswer(exchange, event.response).finally(exchange.settle)
    },
  }
  const listen = () => {
    for (const [type, listener] of Object.entries(listeners)) events.on(type, listener)
  }
  listen()
  // A test that clears its own listeners knows nothing of these.
  const removeAll = events.removeAllListeners.bind(events)
  events.removeAllListeners = (...types) => {
    const result = removeAll(...types)
    listen()
    return result
  }
}

function begin(target: Target, request: Request): Exchange {
  const active = currentTest()
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  active?.ownMocks.underWay.add(settled)
  // A handler may read the body to its end.
  const exchange = { ...target, active, request: request.clone(), matched: false }
  return {
    ...exchange,
    settle: () => {
      active?.ownMocks.underWay.delete(settled)
      settle()
    },
  }
}
