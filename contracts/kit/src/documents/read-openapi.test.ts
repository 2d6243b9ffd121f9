import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { findOperation } from './find-operation.ts'
import { findResponse } from './operation.ts'
import { readOpenApi } from './read-openapi.ts'

/** Writes files to a directory of their own and gives the path of the first. */
async function writeDocument(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-openapi-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
  return join(directory, Object.keys(files)[0] ?? '')
}

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n'

test('references into other files are bundled', async () => {
  const document = await readOpenApi(fileURLToPath(new URL('../../test/library/library.yaml', import.meta.url)))
  const operation = findOperation(document, 'GET', '/books/1')
  const response = operation && findResponse(operation, 404)
  expect(Object.keys(response?.value.content ?? {})).toEqual(['application/problem+json'])
  expect(JSON.stringify(document)).not.toContain('problems.yaml')
})

test('whole path items may come from another file', async () => {
  const file = await writeDocument({
    'gateway.yaml': `${head}paths: { /auth/login: { $ref: './auth.yaml#/paths/~1login' } }`,
    'auth.yaml': `${head}paths: { /login: { post: { operationId: login, responses: { '204': { description: ok } } } } }`,
  })
  expect(findOperation(await readOpenApi(file), 'POST', '/auth/login')?.id).toBe('login')
})

test.for<[string, Record<string, string>, RegExp]>([
  [
    'malformed YAML',
    { 'a.yaml': `${head}paths: {` },
    /a\.yaml": .*(?:\d|flow).*Correct the YAML or JSON at that place\./,
  ],
  [
    'a missing pointer',
    { 'a.yaml': `${head}paths: { /x: { $ref: '#/nowhere' } }` },
    /a\.yaml": .*nowhere.*Correct the \$ref/,
  ],
  [
    'a missing file',
    { 'a.yaml': `${head}paths: { /x: { $ref: './b.yaml#/x' } }` },
    /a\.yaml": .*b\.yaml.*Correct the \$ref/,
  ],
  [
    'another version',
    { 'a.yaml': 'openapi: 3.0.3\npaths: {}' },
    /it is of OpenAPI version 3\.0\.3\. Concordat reads OpenAPI 3\.1/,
  ],
  ['another kind of file', { 'a.yaml': 'name: x' }, /it has no "openapi" version/],
])('%s is refused with file, reason and remedy', async ([, files, message]) => {
  await expect(readOpenApi(await writeDocument(files))).rejects.toThrow(message)
})

test('a file that does not exist is refused', async () => {
  await expect(readOpenApi('/no/such.yaml')).rejects.toThrow(/there is no such file\. Correct the path/)
})
