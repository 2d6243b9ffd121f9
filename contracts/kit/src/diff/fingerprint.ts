import { createHash } from 'node:crypto'
import type { Change } from './change.ts'

/** Names a change by what it is about, so that an approval of it outlives reformatting and further pushes. */
export function fingerprintOf({
  rule,
  provider,
  operation,
  status,
  place,
}: Pick<Change, 'rule' | 'provider' | 'operation' | 'status' | 'place'>): string {
  const about = [rule, provider, operation?.method, operation?.path, status, place.part, place.path]
  return createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 12)
}
