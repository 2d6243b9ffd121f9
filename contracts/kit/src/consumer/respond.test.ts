import { expect, test, vi } from 'vitest'
import { type Operation, readOperation } from '../documents/operation.ts'
import { readText } from '../recording/read-text.ts'
import { respondAs } from './respond.ts'

const responses = { 200: { description: 'One', content: { 'application/json': {} } } }
const document = { openapi: '3.1.0', paths: { '/books': { get: { responses } } } }
const operation = readOperation(document, '/books', 'get') as Operation

test('a body says its length in bytes, without which MSW leaves a socket open for every answer', async () => {
  const response = respondAs(operation)(200).json({ title: 'Émile' })
  expect(response.headers.get('content-length')).toBe(String((await response.arrayBuffer()).byteLength))
})

test('no body says no length', () => {
  expect(respondAs(operation)(200).empty().headers.has('content-length')).toBe(false)
})

test.for([200, 204])('what is recorded of a JSON answer %i is what the client is sent', async (status) => {
  const response = respondAs(operation)(status).json({ title: 'Émile \ud800' })
  const recorded = await readText(response)
  expect(recorded).toBe(await response.text())
})

test('a JSON answer is not copied for the recording, and is refused when its body is used up', async () => {
  const response = respondAs(operation)(200).json({ title: 'Emma' })
  const clone = vi.spyOn(response, 'clone')
  await readText(response)
  expect(clone).not.toHaveBeenCalled()
  const used = respondAs(operation)(200).json({ title: 'Emma' })
  await used.text()
  await expect(readText(used)).rejects.toThrow(TypeError)
})
