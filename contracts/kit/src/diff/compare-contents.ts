import { type Located, stepInto } from '../documents/located.ts'
import { essenceOf } from '../documents/media-type.ts'
import type { MediaType } from '../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { compareSchemas } from './schemas/compare-schemas.ts'

/** Compares the media types of a body and the schema of each. */
export function compareContents(
  comparison: Comparison,
  { before, after }: Pair<Located<{ content?: Record<string, MediaType> }>>,
  direction: 'request' | 'response',
): void {
  const [old, now] = [indexContent(before), indexContent(after)]
  for (const [type, entry] of old) {
    const successor = direction === 'request' ? findTaker(now, type) : findTaken(now, type)
    if (!successor) {
      report(comparison, `${direction}.media-type.removed`, {
        place: { part: 'body', path: type },
        message: `${type} is gone${now.size > 0 ? `, there is ${[...now.keys()].join(', ')}` : ''}`,
        before: entry,
        after,
      })
      continue
    }
    const schemas = {
      before: stepInto(entry, 'schema', entry.value.schema ?? true),
      after: stepInto(successor, 'schema', successor.value.schema ?? true),
    }
    compareSchemas(comparison, schemas, { direction, owner: 'property', part: 'body', path: '$', visited: new Set() })
  }
}

/** What a request of a media type is taken as: its own entry, else a range that it falls under. */
const findTaker = (now: ReadonlyMap<string, Located<MediaType>>, type: string) =>
  now.get(type) ?? now.get(`${type.split('/')[0]}/*`) ?? now.get('*/*')

/** What comes where a media type, or any of a range, was promised. */
const findTaken = (now: ReadonlyMap<string, Located<MediaType>>, type: string) =>
  now.get(type) ??
  [...now].find(([other]) => type === '*/*' || (type.endsWith('/*') && other.startsWith(type.slice(0, -1))))?.[1]

function indexContent(body: Located<{ content?: Record<string, MediaType> }>): Map<string, Located<MediaType>> {
  const content = stepInto(body, 'content', null)
  return new Map(
    Object.entries(body.value.content ?? {}).map(([type, media]) => [essenceOf(type), stepInto(content, type, media)]),
  )
}
