import { checkPact } from '../../check/check-pact.ts'
import type { AsyncApiDocument } from '../../documents/asyncapi-document.ts'
import { type Channel, findChannel, listChannels } from '../../documents/channel.ts'
import { findSentName } from '../../documents/find-message.ts'
import { type PactMessage, readMessage } from '../../documents/pact-message.ts'
import { validateValue } from '../../documents/validate-value.ts'
import type { Finding } from '../../findings/index.ts'
import { checkFrame, checkQuery } from '../../recording/messages/check-message.ts'
import type { Change } from '../change.ts'
import type { Pair } from '../comparison.ts'
import type { ReadContract } from './find-impact.ts'
import { hitsResponse } from './hits-response.ts'
import type { Impact, Reader, Unexplained } from './impact.ts'
import { addReader, describeHit, readerOf } from './readers.ts'

interface MessageImpactOptions {
  provider: string
  changes: readonly Change[]
  documents: Pair<{ file: string; value: AsyncApiDocument }>
  contracts: readonly ReadContract[]
}

/**
 * Joins each change of an AsyncAPI document with the messages that it breaks: one that is sent breaks whoever recorded the
 * place that changed; one that is taken, or a query, whoever sends what the new document refuses and the old one took.
 */
export async function findMessageImpact(
  options: MessageImpactOptions,
): Promise<{ impacts: Impact[]; unexplained: Unexplained[] }> {
  const { changes, contracts, provider } = options
  const readers = new Map<Change, Map<string, Reader>>(changes.map((change) => [change, new Map()]))
  const unexplained: Unexplained[] = []
  for (const contract of contracts)
    for (const interaction of changes.length > 0 ? (contract.pact.interactions ?? []) : []) {
      const message = readMessage(interaction)
      if (!message) continue
      const hits = changes.filter((change) => isHit(change, message, options.documents))
      for (const change of hits) addReader(readers.get(change), contract, interaction)
      const findings = hits.length > 0 ? [] : await findNewlyBroken(options, { contract, interaction })
      if (findings.length === 0) continue
      const hit = describeHit(contract, interaction)
      unexplained.push({ ...readerOf(contract, interaction), provider, interaction: hit, findings })
    }
  const impacts = changes.map((change) => ({ change, readers: [...(readers.get(change)?.values() ?? [])] }))
  return { impacts, unexplained }
}

function isHit(change: Change, message: PactMessage, documents: MessageImpactOptions['documents']): boolean {
  const before = locate(documents.before.value, message)
  if (change.level === 'info' || !before || !change.operation) return false
  const [address, name = ''] = change.operation.path.split(' ')
  if (address !== before.address) return false
  const path = message.comments?.socket?.path
  const after = path === undefined ? undefined : findChannel(documents.after.value, path)
  switch (change.operation.method) {
    case 'SEND':
      return findSentName(before, message) === name && readsPlace(change, message)
    case 'RECEIVE':
      return sendsRefused(message, { name, before, after })
    default:
      return !after || asksRefused(message, { before, after })
  }
}

/** The WebSocket that a message is read from, or that sends such a message where the pact does not say. */
function locate(document: AsyncApiDocument, message: PactMessage): Channel | undefined {
  const path = message.comments?.socket?.path
  if (path !== undefined) return findChannel(document, path)
  return listChannels(document).find((channel) => findSentName(channel, message) !== undefined)
}

function readsPlace(change: Change, { contents, matchingRules }: PactMessage): boolean {
  if (change.place.part !== 'body') return true
  const body = contents?.content ?? null
  const { status: _, ...placed } = change
  return hitsResponse(placed, { status: 200, body, ...(matchingRules && { matchingRules }) })
}

function sendsRefused(
  { comments }: PactMessage,
  { name, before, after }: { name: string; before: Channel; after: Channel | undefined },
): boolean {
  const payload = before.receives[name]?.payload
  const wasIt = (content: unknown) => !payload || validateValue(before.document, payload.pointer, content).length === 0
  return (comments?.socket?.frames ?? []).some(
    (frame) => wasIt(frame.content) && (!after || checkFrame(after, frame).length > 0),
  )
}

function asksRefused({ comments }: PactMessage, { before, after }: Pair<Channel>): boolean {
  const { path = '/', query = {} } = comments?.socket ?? {}
  const url = new URL(path, 'ws://provider.invalid')
  for (const [name, values] of Object.entries(query)) for (const value of values) url.searchParams.append(name, value)
  return checkQuery(before, url).length === 0 && checkQuery(after, url).length > 0
}

/** Errors that the old document did not give. */
async function findNewlyBroken(
  { documents }: MessageImpactOptions,
  { contract, interaction }: { contract: ReadContract; interaction: object },
): Promise<Finding[]> {
  const pact = { file: contract.file, value: { ...contract.pact, interactions: [interaction] } }
  // The check asks for one, though messages are none of its business.
  const document = { file: documents.after.file, value: { openapi: '3.1.0', info: {}, paths: {} } }
  const keysBefore = new Set<string>()
  for await (const finding of checkPact({ pact, document, asyncapi: documents.before })) keysBefore.add(keyOf(finding))
  const broken: Finding[] = []
  for await (const finding of checkPact({ pact, document, asyncapi: documents.after }))
    if (finding.severity === 'error' && !keysBefore.has(keyOf(finding))) broken.push(finding)
  return broken
}

const keyOf = ({ code, pact }: Finding) => JSON.stringify([code, pact.location])
