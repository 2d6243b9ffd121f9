import type { OpenAPI3, SchemaObject } from 'openapi-typescript'

/** What is read of an AsyncAPI 3 document whose references were brought in. */
export type StreamDocument = {
  channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>
  operations: Record<string, { action: 'send' | 'receive'; messages: { $ref: string }[] }>
  components: {
    messages: Record<string, { payload: { $ref: string } }>
    schemas: Record<string, SchemaObject>
  }
}

/** The schemas of the messages, as an OpenAPI document of nothing else, which the generators of types and zod take. */
export function schemasOf({ components }: StreamDocument, title: string): OpenAPI3 {
  return { openapi: '3.1.0', info: { title, version: '0' }, paths: {}, components: { schemas: components.schemas } }
}

/** The source of a type that lists each WebSocket's path, and what the server sends there by the names of the document. */
export function listSockets({ channels, operations, components }: StreamDocument): string {
  const sent = Object.values(operations)
    .filter(({ action }) => action === 'send')
    .flatMap(({ messages }) => messages.map(({ $ref }) => $ref))
  const sockets = Object.entries(channels).map(([channel, { address, messages }]) => {
    const lines = Object.entries(messages)
      .filter(([name]) => sent.includes(`#/channels/${channel}/messages/${name}`))
      .map(([name, { $ref }]) => {
        const message = components.messages[$ref.split('/').at(-1) ?? '']
        return `    ${name}: components['schemas']['${message?.payload.$ref.split('/').at(-1)}']`
      })
    return `  '${address}': {\n${lines.join('\n')}\n  }`
  })
  return `/** Each WebSocket's path, and what the server sends there. */\nexport interface Sockets {\n${sockets.join('\n')}\n}\n`
}
