import type { Json } from '../../documents/json.ts'
import type { PactFrame, PactSocket } from '../../documents/pact-message.ts'
import { splitPath } from '../../documents/path-expression.ts'
import { writeFrame } from '../../recording/messages/frame.ts'
import { fillExpression, fillPath } from '../generators.ts'
import type { StateValues } from '../state-handlers.ts'

/** The opening request and the client's frames as they are sent. */
export interface FilledSocket {
  url: URL
  headers: Record<string, string>
  protocols: string[]
  frames: string[]
}

/**
 * Fills the way to a message with the values of the provider states.
 *
 * @param base the provider's base URL
 */
export function fillSocket(socket: PactSocket, base: string, values: StateValues): FilledSocket {
  const path = fillPath({ ...socket, method: 'GET' }, values)
  const url = new URL(`${base.replace(/^http/, 'ws')}${path}`)
  for (const [name, texts] of Object.entries(socket.query ?? {})) {
    const expression = socket.generators?.query?.[name]?.expression
    for (const text of texts) url.searchParams.append(name, fillText(expression, text, values))
  }
  const headers = Object.entries(socket.headers ?? {}).map(([name, texts]) => [
    name,
    texts.map((text) => fillText(socket.generators?.header?.[name]?.expression, text, values)).join(', '),
  ])
  return {
    url,
    headers: Object.fromEntries(headers),
    protocols: socket.protocols ?? [],
    frames: socket.frames.map((frame) => writeFrame(fillFrame(frame, values))),
  }
}

function fillText(expression: string | undefined, example: string, values: StateValues): string {
  return expression === undefined ? example : fillExpression(expression, values, example)
}

function fillFrame({ content, generators = {} }: PactFrame, values: StateValues): Json {
  const holder = { content: structuredClone(content) }
  for (const [path, { expression }] of Object.entries(generators)) {
    if (expression === undefined) continue
    const steps = ['content', ...splitPath(path).map(String)]
    const last = steps.pop() ?? 'content'
    const parent = steps.reduce<Json | undefined>(step, holder)
    if (typeof parent !== 'object' || parent === null) continue
    const example = step(parent, last)
    Reflect.set(parent, last, evaluate(expression, example ?? null, values))
  }
  return holder.content
}

function step(value: Json | undefined, key: string): Json | undefined {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as Json | undefined) : undefined
}

/** An expression that is one variable takes its value as it is: numbers stay numbers. */
function evaluate(expression: string, example: Json, values: StateValues): Json {
  const [, name] = /^\$\{([^}]+)\}$/.exec(expression) ?? []
  if (name === undefined) return fillExpression(expression, values, String(example))
  return values[name] ?? example
}
