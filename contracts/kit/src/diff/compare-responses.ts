import { followReferences, type Located, stepInto } from '../documents/located.ts'
import type { Header, ResponseObject } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { compareContents } from './compare-contents.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { locateSchema } from './locate-schema.ts'
import { compareSchemas } from './schemas/compare-schemas.ts'
import { viewSchema } from './schemas/schema-view.ts'

/** Compares the responses of an operation by status. */
export function compareResponses(comparison: Comparison, pair: Pair<Operation>): void {
  for (const [status, before] of Object.entries(pair.before.responses)) {
    comparison.status = status
    const after = pair.after.responses[status] ?? pair.after.responses[widerThan(status, pair.after) ?? '']
    if (!after) {
      const rule = status.startsWith('2') ? 'response.success-status.removed' : 'response.status.removed'
      report(comparison, rule, { place: { part: 'whole', path: status }, message: `${status} no longer comes`, before })
    } else if (/^[45]|^default$/.test(status)) compareErrors(comparison, { before, after })
    else compareResponse(comparison, { before, after })
  }
  for (const [status, after] of Object.entries(pair.after.responses)) {
    const before = pair.before.responses[widerThan(status, pair.before) ?? '']
    if (!before || pair.before.responses[status]) continue
    comparison.status = status
    if (/^[45]/.test(status)) compareErrors(comparison, { before, after })
    else compareResponse(comparison, { before, after })
  }
  delete comparison.status
}

/**
 * The range or default that speaks of a status which has no entry of its own. A default is what errors look like, unless
 * nothing else is said of success.
 */
function widerThan(status: string, { responses }: Operation): string | undefined {
  const range = `${status[0]}XX`
  if (/^\d{3}$/.test(status) && responses[range]) return range
  const succeeds = Object.keys(responses).some((other) => other.startsWith('2'))
  const speaks = /^[45]/.test(status) || (status.startsWith('2') && !succeeds)
  return speaks && responses['default'] ? 'default' : undefined
}

function compareResponse(comparison: Comparison, pair: Pair<Located<ResponseObject>>): void {
  compareHeaders(comparison, pair)
  if (!compareListShape(comparison, pair)) compareContents(comparison, pair, 'response')
}

/** What breaks in the body of an error is one change: clients have one reader for all of them. */
function compareErrors(comparison: Comparison, pair: Pair<Located<ResponseObject>>): void {
  compareHeaders(comparison, pair)
  const inner: Comparison = { ...comparison, changes: [] }
  compareContents(inner, pair, 'response')
  const breaking = inner.changes.filter(({ level }) => level === 'breaking')
  comparison.changes.push(...inner.changes.filter(({ level }) => level !== 'breaking'))
  if (breaking.length === 0) return
  report(comparison, 'error-body.changed', {
    place: { part: 'body', path: breaking.map(({ place }) => place.path).join(', ') },
    message: breaking.map(({ place, message }) => `${place.path}: ${message}`).join('; '),
    before: pair.before,
    after: pair.after,
  })
}

/** A list that became an object around a list, or the reverse. */
function compareListShape(comparison: Comparison, pair: Pair<Located<ResponseObject>>): boolean {
  const [before, after] = [rootOf(comparison, pair, 'before'), rootOf(comparison, pair, 'after')]
  const [list, envelope] = before?.types.has('array') ? [before, after] : [after, before]
  if (!before || !after || !list?.types.has('array') || !envelope?.types.has('object')) return false
  if (list.types.has('object') || envelope.types.has('array')) return false
  report(comparison, 'pagination.shape-changed', {
    place: { part: 'body', path: '$' },
    message: before === list ? 'the list is now inside an object' : 'the list is no longer inside an object',
    before: before.at,
    after: after.at,
  })
  return true
}

function rootOf(comparison: Comparison, pair: Pair<Located<ResponseObject>>, side: keyof typeof pair) {
  const [type, media] = Object.entries(pair[side].value.content ?? {})[0] ?? []
  if (type === undefined || media?.schema === undefined) return undefined
  const at = stepInto(stepInto(stepInto(pair[side], 'content', null), type, media), 'schema', media.schema)
  return viewSchema(comparison.documents[side], at)
}

function compareHeaders(comparison: Comparison, pair: Pair<Located<ResponseObject>>): void {
  const { documents } = comparison
  const old = indexHeaders(documents.before, pair.before)
  const now = indexHeaders(documents.after, pair.after)
  for (const [name, before] of old) {
    const after = now.get(name)
    const place = { part: 'header', path: name } as const
    if (!after) {
      report(comparison, 'response.header.removed', { place, message: `header ${name} no longer comes`, before })
      continue
    }
    const inner: Comparison = { ...comparison, changes: [] }
    const schemas = { before: locateSchema(before), after: locateSchema(after) }
    compareSchemas(inner, schemas, { direction: 'response', owner: 'parameter', ...place, visited: new Set() })
    const weaker = before.value.required && !after.value.required ? ['may be missing'] : []
    const what = [...weaker, ...inner.changes.filter(({ level }) => level === 'breaking').map(({ message }) => message)]
    comparison.changes.push(...inner.changes.filter(({ level }) => level !== 'breaking'))
    if (what.length > 0)
      report(comparison, 'response.header.weakened', {
        place,
        message: `header ${name}: ${what.join('; ')}`,
        before,
        after,
      })
  }
}

function indexHeaders(document: object, response: Located<ResponseObject>): Map<string, Located<Header>> {
  const headers = stepInto(response, 'headers', null)
  return new Map(
    Object.entries(response.value.headers ?? {}).map(([name, header]) => [
      name.toLowerCase(),
      followReferences<Header>(document, stepInto(headers, name, header)),
    ]),
  )
}
