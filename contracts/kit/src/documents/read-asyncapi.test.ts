import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readChannel } from './channel.ts'
import { readAsyncApi } from './read-asyncapi.ts'

async function write(text: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-asyncapi-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(join(directory, 'tides.yaml'), text)
  return join(directory, 'tides.yaml')
}

test('schemas of an OpenAPI document are bundled', async () => {
  const document = await readAsyncApi(join(import.meta.dirname, '../../test/harbour/harbour.asyncapi.yaml'))
  const payload = readChannel(document, '/ports/{portId}/departures')?.sends['departure']?.payload
  expect(payload?.value).toMatchObject({ required: ['type', 'ferryId', 'leavesAt', 'gate', 'status'] })
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
