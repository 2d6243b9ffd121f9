import { findOperation } from '../../documents/find-operation.ts'
import type { Operation } from '../../documents/operation.ts'
import type { MockFault } from '../../recording/mock-fault.ts'
import type { Mock } from '../mock.ts'
import { checkExchange, type Exchange, record } from '../record-exchange.ts'
import { type ActiveTest, providerOf } from '../session.ts'
import { withCookies } from '../with-cookies.ts'
import { cutToRequired } from './cut-to-required.ts'
import type { Target } from './find-provider.ts'
import { isRecorded, ownMocksOptions } from './own-mocks-options.ts'
import { shapeOf } from './shape-of.ts'
import { addStray } from './stray-answers.ts'

/** What a test's own handlers answered. */
interface Answer extends Target {
  /** The test that sent the request. */
  active: ActiveTest | undefined
  request: Request
}

type Report = (code: MockFault['code'], message: string, remedy: string) => void

/** Records what a test's own MSW handlers answered, when the test is one that records. Rejects never. */
export async function recordAnswer({ active, provider, path, ...sent }: Answer, given: Response): Promise<void> {
  // A network error is no answer, and a stream of events has no end.
  if (given.type === 'error' || given.headers.get('content-type')?.startsWith('text/event-stream')) return
  const name = `${sent.request.method} ${path}`
  if (!active) return addStray({ provider, path }, sent.request.method)
  const operation = findOperation(providerOf(provider).document, sent.request.method, path)
  const said = operation && findSaid(active, provider, operation)
  if (!said && !isRecorded(active.identity.file)) return
  const report: Report = (code, message, remedy) => {
    const isLie = code !== 'mock.body.unpinned'
    if (isLie && (said || ownMocksOptions().strict)) active.problems.push(`${message}. ${remedy}`)
    else
      active.ownMocks.faults.push({
        code,
        provider,
        operation: operation?.id ?? name,
        message,
        remedy,
        test: active.identity,
      })
  }
  if (!operation) {
    const message = `${name} is mocked, but ${provider}'s OpenAPI document has no such operation`
    return report('mock.operation.unknown', message, 'Correct the mock and the client, or document the operation.')
  }
  const mock = said ?? { provider, operation, states: [], cookies: {}, calls: 0 }
  mock.calls += 1
  try {
    // Copied at once, before the client reads it.
    const exchange = { request: withCookies(sent.request, mock.cookies), response: given.clone(), path }
    const faults = await checkExchange(mock, exchange)
    for (const { culprit, message, remedy } of faults) {
      report(culprit === 'mock' ? 'mock.response.incompatible' : 'mock.request.incompatible', message, remedy)
    }
    if (faults.length === 0) await addOwn(active, mock, exchange, report)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    report('mock.unrecordable', `${operation.id} could not be recorded: ${why}`, 'Leave the file out of "record".')
  }
}

/** What the test says of the operation; in their order, the last one for all that follow. */
function findSaid({ mocks }: ActiveTest, provider: string, { method, path }: Operation): Mock | undefined {
  const said = mocks.filter(
    (mock) =>
      !mock.resolve && mock.provider === provider && mock.operation.method === method && mock.operation.path === path,
  )
  return said.find(({ calls }) => calls === 0) ?? said.at(-1)
}

async function addOwn(active: ActiveTest, mock: Mock, exchange: Exchange, report: Report): Promise<void> {
  const { operation } = mock
  const cut = mock.reads === undefined ? await cutToRequired(operation, exchange.response) : undefined
  if (cut?.isUnpinned) {
    report(
      'mock.body.unpinned',
      `${operation.id} ${exchange.response.status}: the document requires nothing of the body, so nothing of it is recorded`,
      'Require in the document what is always sent, or say with .reads() what the client reads.',
    )
  }
  const relied = cut ? { ...mock, readsOptions: { headers: cut.headers } } : mock
  const recording = await record(active, relied, { ...exchange, response: cut?.response ?? exchange.response })
  const shape = shapeOf(operation, recording, { url: exchange.request.url, path: exchange.path })
  active.recordings.push({ ...recording, own: { shape } })
}
