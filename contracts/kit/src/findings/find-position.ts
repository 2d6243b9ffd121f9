import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { SourcePosition } from './finding.ts'
import type { SourceFile } from './source-file.ts'

/** Opens what a `$ref` names, relative to the file that it stands in. */
export type OpenReference = (from: SourceFile, file: string) => SourceFile | undefined

/** The furthest that a location leads into a file. */
interface Reached {
  position: SourcePosition
  /** Characters of the location that lead nowhere. */
  left: number
}

/**
 * Finds where a location stands, or the nearest place above it. Locations join steps by full stops, which keys may hold
 * too, so that at each step the longest key comes first.
 */
export function findPosition(source: SourceFile, location: string, open: OpenReference): SourcePosition | undefined {
  if (!source.root) return undefined
  return reach({ source, node: source.root, hops: 0, open }, location, source.positionOf(startOf(source.root))).position
}

interface Cursor {
  source: SourceFile
  node: unknown
  /** References followed and restarts made: a circle of them ends somewhere. */
  hops: number
  open: OpenReference
}

function reach(cursor: Cursor, rest: string, position: SourcePosition): Reached {
  const here: Reached = { position, left: rest.length }
  if (rest === '' || cursor.hops > 40) return here
  const node = cursor.source.follow(cursor.node)
  const found = isMap(node) ? inMap(cursor, node, rest) : isSeq(node) ? inList(cursor, node.items, rest) : []
  return found.reduce((best, one) => (one.left < best.left ? one : best), here)
}

function inMap(cursor: Cursor, map: YAMLMap, rest: string): Reached[] {
  const steps = map.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : undefined
    const left = name === undefined ? undefined : stripStep(rest, name)
    return left === undefined ? [] : [{ key, value, left }]
  })
  steps.sort((one, other) => one.left.length - other.left.length)
  const reached = steps.map(({ key, value, left }) =>
    reach({ ...cursor, node: value }, left, cursor.source.positionOf(startOf(key))),
  )
  if (reached.some(({ left }) => left === 0)) return reached
  return [...reached, ...throughReference(cursor, map, rest), ...pastWrapper(cursor, map, rest)]
}

function inList(cursor: Cursor, items: readonly unknown[], rest: string): Reached[] {
  const index = /^\[?([0-9]+)\]?(?=[.[]|$)/.exec(rest)
  const item = items[Number(index?.[1] ?? -1)]
  if (!index || item === undefined) return []
  const left = rest.slice(index[0].length).replace(/^\./, '')
  return [reach({ ...cursor, node: item }, left, cursor.source.positionOf(startOf(item)))]
}

function throughReference({ source, hops, open }: Cursor, map: YAMLMap, rest: string): Reached[] {
  const reference = map.get('$ref')
  if (typeof reference !== 'string') return []
  const [file = '', pointer = ''] = reference.split('#')
  const target = file === '' ? source : open(source, decodeURIComponent(file))
  if (!target?.root) return []
  const tokens = pointer.split('/').slice(1).map(decodePointer)
  const cursor = { source: target, node: target.root, hops: hops + 1, open }
  return [reach(cursor, [...tokens, rest].join('.'), target.positionOf(startOf(target.root)))]
}

/**
 * Steps that locations leave out: a body's `content` in a pact, the schema in an AsyncAPI payload that names its format,
 * and all that was on the way to a reference into the same file.
 */
function pastWrapper(cursor: Cursor, map: YAMLMap, rest: string): Reached[] {
  const { source, hops } = cursor
  const wrapped = map.has('contentType')
    ? map.get('content', true)
    : map.has('schemaFormat')
      ? map.get('schema')
      : undefined
  const inner = isNode(wrapped)
    ? [reach({ ...cursor, node: wrapped, hops: hops + 1 }, rest, source.positionOf(startOf(wrapped)))]
    : []
  const isRoot = map === source.root
  const restarts = !isRoot && /^(components|paths|channels)\./.test(rest) && source.root
  return restarts
    ? [...inner, reach({ ...cursor, node: source.root, hops: hops + 1 }, rest, source.positionOf(startOf(source.root)))]
    : inner
}

/** What is left of a location behind a key; header names differ in case. */
function stripStep(rest: string, name: string): string | undefined {
  if (name === '' || rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return undefined
  const left = rest.slice(name.length)
  if (left !== '' && !/^[.[]/.test(left)) return undefined
  return left.replace(/^\./, '')
}

function startOf(node: unknown): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0
}

const decodePointer = (token: string) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
