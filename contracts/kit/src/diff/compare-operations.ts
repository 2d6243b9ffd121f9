import type { OpenApiDocument } from '../documents/openapi-document.ts'
import { type Operation, readOperation } from '../documents/operation.ts'
import { compareCallbacks, compareWebhooks } from './compare-callbacks.ts'
import { compareParameters } from './compare-parameters.ts'
import { compareRequestBodies } from './compare-request-bodies.ts'
import { compareResponses } from './compare-responses.ts'
import { compareSecurity } from './compare-security.ts'
import { compareOwnServers } from './compare-servers.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { findUntouched, type IsUntouched } from './find-untouched.ts'
import { locateOperation, locatePathItem } from './locate-operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Compares operations by method and path; a path's parameters may be renamed. */
export function compareOperations(comparison: Comparison): void {
  const { before, after } = comparison.documents
  const [old, now] = [listOperations(before), listOperations(after)]
  const isUntouched = findUntouched(comparison.documents)
  comparison.isUntouched = isUntouched
  const goneCompletely = new Set<string>()
  for (const [key, operation] of old) {
    comparison.operation = operation
    const successor = now.get(key)
    if (successor) compareOperation(comparison, { before: operation, after: successor }, isUntouched)
    else if (pathRemains(now, operation)) reportRemoved(comparison, operation)
    else goneCompletely.add(operation.path)
  }
  for (const path of goneCompletely) reportPathRemoved(comparison, path, old)
  for (const [key, operation] of now) {
    if (old.has(key)) continue
    comparison.operation = operation
    const place = { part: 'whole', path: '' } as const
    report(comparison, 'operation.added', { place, message: 'is new', after: locateOperation(operation) })
  }
  delete comparison.operation
  compareWebhooks(comparison, isUntouched)
}

function compareOperation(comparison: Comparison, pair: Pair<Operation>, isUntouched: IsUntouched): void {
  const known = comparison.changes.length
  comparison.visits = new Map()
  compareSecurity(comparison, pair)
  compareOwnServers(comparison, pair)
  if (isUntouched({ before: sayParts(pair.before), after: sayParts(pair.after) })) return
  compareCallbacks(comparison, pair, isUntouched)
  compareParameters(comparison, pair)
  compareRequestBodies(comparison, pair)
  compareResponses(comparison, pair)
  delete comparison.status
  if (comparison.changes.length > known) return
  report(comparison, 'operation.changed', {
    place: { part: 'whole', path: '' },
    message: 'changed, and breaks nobody',
    before: locateOperation(pair.before),
    after: locateOperation(pair.after),
  })
}

function reportRemoved(comparison: Comparison, operation: Operation): void {
  const at = locateOperation(operation)
  const sunset: unknown = Reflect.get(Object(at.value), 'x-sunset')
  const deprecated = Reflect.get(Object(at.value), 'deprecated') === true
  const passed = typeof sunset === 'string' && sunset <= comparison.today
  const why = deprecated
    ? `deprecated, its sunset ${typeof sunset === 'string' ? `is ${sunset}` : 'was never named'}`
    : 'it was never deprecated'
  const rule = deprecated && passed ? 'operation.removed' : 'operation.removed-early'
  report(comparison, rule, { place: { part: 'whole', path: '' }, message: `is gone: ${why}`, before: at })
}

function reportPathRemoved(comparison: Comparison, path: string, old: Map<string, Operation>): void {
  const gone = [...old.values()].filter((operation) => operation.path === path)
  for (const operation of gone) {
    comparison.operation = operation
    report(comparison, 'path.removed', {
      place: { part: 'whole', path: '' },
      message: `is gone with the whole path ${path}`,
      before: locateOperation(operation),
    })
  }
}

/** Every operation by method and path, with the names of path parameters left out: they never travel. */
function listOperations(document: OpenApiDocument): Map<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const path of Object.keys(document.paths ?? {}))
    for (const method of methods) {
      const operation = readOperation(document, path, method)
      if (operation) operations.set(`${method} ${shapeOf(path)}`, operation)
    }
  return operations
}

const shapeOf = (path: string) => path.replaceAll(/\{[^}]*\}/g, '{}')

const pathRemains = (operations: Map<string, Operation>, { path }: Operation) =>
  [...operations.values()].some((other) => shapeOf(other.path) === shapeOf(path))

/** An operation with what its path says for all of them. */
function sayParts(operation: Operation) {
  const { pointer, value } = locateOperation(operation)
  return { pointer, value: [locatePathItem(operation).value.parameters, value] }
}
