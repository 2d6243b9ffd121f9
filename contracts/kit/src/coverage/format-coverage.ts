import { alignRows } from './align-rows.ts'
import type { Coverage, OperationCoverage, PlaceCoverage, ProviderCoverage, Reader, Totals } from './coverage.ts'
import { describeReaders } from './describe-readers.ts'
import { countPlaces, percentOf } from './totals.ts'

/** What each part of the totals is called, in the order in which people ask for it. */
export const totalNames: Readonly<Record<keyof Totals, string>> = {
  operations: 'operations',
  statuses: 'statuses',
  fields: 'fields',
  successFields: 'fields of 2XX',
  headers: 'headers',
  sent: 'parameters sent',
  messages: 'messages',
  messageFields: 'message fields',
}

/** The totals of each provider, then who reads how much of each operation. */
export function formatCoverage({ providers }: Coverage): string {
  return providers.map(formatProvider).join('\n')
}

function formatProvider(covered: ProviderCoverage): string {
  const { provider, operations, messages } = covered
  const callers = mergeReaders([...operations.map((one) => one.callers), ...messages.map((one) => one.readers)])
  const who = callers.length === 0 ? 'not read' : `read by ${describeReaders(callers)}`
  const blocks = [
    `${provider}: ${who}`,
    alignRows(formatTotals(covered.totals), { numbers: [1] }),
    alignRows(operations.flatMap(formatOperation)),
    alignRows(messages.flatMap(formatMessage)),
    alignRows(formatUndocumented(covered)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function formatTotals(totals: Totals): string[][] {
  return Object.entries(totalNames).flatMap(([key, name]) => {
    const share = totals[key as keyof Totals]
    const percent = percentOf(share)
    return percent === undefined ? [] : [[`  ${name}`, `${percent}%`, `${share.pinned} of ${share.documented}`]]
  })
}

function formatOperation(operation: OperationCoverage): string[][] {
  const { method, path, operationId = '', callers, statuses } = operation
  const title = [`${method} ${path}`, operationId, callers.length === 0 ? 'not called' : '']
  const heading = [title.filter(Boolean).join('  ')]
  if (callers.length === 0) return [heading]
  const expected = statuses.filter(({ readers }) => readers.length > 0)
  const others = statuses.filter(({ readers }) => readers.length === 0).map(({ status }) => status)
  const sent = [...operation.parameters, ...operation.body]
  return [
    heading,
    ...(sent.length > 0 ? [['  sent', counted(sent, 'part'), '', '']] : []),
    ...expected.map(({ status, fields, headers, readers }) => [
      `  ${status}`,
      counted(fields, 'field'),
      counted(headers, 'header'),
      describeReaders(readers),
    ]),
    ...(others.length > 0 ? [[`  ${others.join(' ')}`, '', '', 'not expected']] : []),
  ]
}

function formatMessage({ channel, name, action, readers, fields }: ProviderCoverage['messages'][number]): string[][] {
  const otherwise = action === 'send' ? 'not read' : 'not sent'
  return [[`${channel} ${name}`, counted(fields, 'field'), '', describeReaders(readers) || otherwise]]
}

function formatUndocumented({ undocumented }: ProviderCoverage): string[][] {
  if (undocumented.length === 0) return []
  const rows = undocumented.map(({ kind, operation, status = '', path, readers }) => [
    `  ${[operation, status].filter(Boolean).join(' ')}`,
    [kind === 'media-type' ? 'media type' : kind, path].filter(Boolean).join(' '),
    describeReaders(readers),
  ])
  return [['In pacts, but not in the document:'], ...rows]
}

function counted(places: readonly PlaceCoverage[], name: string): string {
  const { pinned, documented } = countPlaces(places)
  return documented === 0 ? '' : `${pinned} of ${documented} ${name}${documented === 1 ? '' : 's'}`
}

function mergeReaders(lists: readonly Reader[][]): Reader[] {
  const all = new Map(lists.flat().map((reader) => [describeReaders([reader]), reader]))
  return [...all].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, reader]) => reader)
}
