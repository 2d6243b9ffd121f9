import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readChannel } from './channel.ts'
import { readAsyncApi } from './read-asyncapi.ts'
import { validateValue } from './validate-value.ts'

async function write(text: string, others: Record<string, string> = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-asyncapi-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  for (const [name, content] of Object.entries({ ...others, 'tides.yaml': text }))
    await writeFile(join(directory, name), content)
  return join(directory, 'tides.yaml')
}

test('schemas of an OpenAPI document are bundled', async () => {
  const document = await readAsyncApi(join(import.meta.dirname, '../../test/harbour/harbour.asyncapi.yaml'))
  const payload = readChannel(document, '/ports/{portId}/departures')?.sends['departure']?.payload
  expect(payload?.value).toMatchObject({ required: ['type', 'ferryId', 'leavesAt', 'gate', 'status'] })
})

test('a message of another AsyncAPI document brings the schemas of an OpenAPI document, and what those reference', async () => {
  const operation = `operations: { sendTides: { action: send, channel: { $ref: '#/channels/tides' } } }`
  const file = await write(
    `{ asyncapi: 3.0.0, channels: { tides: { address: /sea/tides, messages: { tide: { $ref: './sea.yaml#/components/messages/tide' } } } }, ${operation} }`,
    {
      'sea.yaml': `{ asyncapi: 3.0.0, components: { messages: { tide: { payload: { $ref: '#/components/schemas/Tide' } } }, schemas: { Tide: { type: object, properties: { now: { $ref: './water.yaml#/components/schemas/Water' } } } } } }`,
      'water.yaml': `{ openapi: 3.1.0, components: { schemas: { Water: { type: object, required: [height], properties: { height: { $ref: '#/components/schemas/Metres' }, next: { $ref: '#/components/schemas/Water' } } }, Metres: { type: number } } } }`,
    },
  )
  const document = await readAsyncApi(file)
  const pointer = readChannel(document, '/sea/tides')?.sends['tide']?.payload?.pointer ?? ''
  const judge = (height: unknown) => validateValue(document, pointer, { now: { height: 1, next: { height } } })
  expect(judge(2)).toEqual([])
  expect(judge('two')).toMatchObject([{ location: '/now/next/height', expected: 'number' }])
})

test.for([
  ['asyncapi: 2.6.0', 'it is of AsyncAPI version 2.6.0. Concordat reads AsyncAPI 3'],
  ['openapi: 3.1.0', 'it has no "asyncapi" version'],
  ['asyncapi: [3', 'Correct the YAML or JSON at that place.'],
])('%s is refused', async ([text, expected]) => {
  const file = await write(text ?? '')
  await expect(readAsyncApi(file)).rejects.toThrow(/^Failed to read the AsyncAPI document ".*tides.yaml": /)
  await expect(readAsyncApi(file)).rejects.toThrow(expected)
})
