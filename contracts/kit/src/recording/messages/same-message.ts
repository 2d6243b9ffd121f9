import type { Json } from '../../documents/json.ts'
import type { RuleList } from '../../rules/rule-list.ts'
import { propertyPath } from '../../rules/rule-path.ts'
import type { RecordedMessage } from '../recording.ts'

/** Whether two messages pin the same: equal rules, and equal examples wherever a rule asks for equality. */
export function isSameMessage(one: RecordedMessage, other: RecordedMessage): boolean {
  return pinsOf(one) === pinsOf(other)
}

function pinsOf({ contentType, content, rules: { body = {} } }: RecordedMessage): string {
  const value: Json = contentType === 'application/json' ? JSON.parse(content) : content
  return JSON.stringify([contentType, body, mask(value, body, '$')])
}

function mask(value: Json, rules: Record<string, RuleList>, path: string | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => mask(item, rules, path && `${path}[*]`))
  if (typeof value === 'object' && value !== null) {
    const masked = Object.entries(value).map(([name, child]) => [
      name,
      mask(child, rules, path && propertyPath(path, name)),
    ])
    return Object.fromEntries(masked)
  }
  const rule = path === undefined ? undefined : rules[path]
  return rule?.matchers.every(({ match }) => match !== 'equality') ? null : value
}
