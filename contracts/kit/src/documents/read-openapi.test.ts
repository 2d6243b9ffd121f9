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
    { 'a.yaml': 'openapi: 3.2.0\npaths: {}' },
    /it is of OpenAPI version 3\.2\.0\. Concordat reads OpenAPI 3\.0 and 3\.1/,
  ],
  ['another kind of file', { 'a.yaml': 'name: x' }, /it has no "openapi" version/],
])('%s is refused with file, reason and remedy', async ([, files, message]) => {
  await expect(readOpenApi(await writeDocument(files))).rejects.toThrow(message)
})

test('a file that does not exist is refused', async () => {
  await expect(readOpenApi('/no/such.yaml')).rejects.toThrow(/there is no such file\. Correct the path/)
})

test('a document of OpenAPI 3.0 is read as one of 3.1, across files', async () => {
  const file = await writeDocument({
    'api.yaml': `openapi: 3.0.3
info: { title: T, version: "1" }
paths: { /x: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: './x.yaml#/X' } } } } } } } }
`,
    'x.yaml': `
X:
  type: object
  properties:
    name: { type: string, nullable: true }
    owner: { nullable: true, allOf: [{ $ref: '#/Owner' }] }
    share: { type: number, minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: false }
    nullable: { type: boolean, example: { nullable: true } }
Owner: { type: object, properties: { id: { type: integer } } }
`,
  })
  const document = await readOpenApi(file)
  const operation = findOperation(document, 'GET', '/x')
  const schema = operation && findResponse(operation, 200)?.value.content?.['application/json']?.schema
  expect(document.openapi).toMatch(/^3\.1/)
  expect(schema).toMatchObject({
    properties: {
      name: { type: ['string', 'null'] },
      owner: { anyOf: [{ type: 'object' }, { type: 'null' }] },
      share: { exclusiveMinimum: 0, maximum: 1 },
      nullable: { type: 'boolean', examples: [{ nullable: true }] },
    },
  })
})

test('a reference into what the upgrade moves is refused with the way out', async () => {
  const schemas = "A: { nullable: true, allOf: [{ type: string }] }, B: { $ref: '#/components/schemas/A/allOf/0' }"
  const file = await writeDocument({
    'a.yaml': `openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { ${schemas} } }`,
  })
  await expect(readOpenApi(file)).rejects.toThrow(/leads into a part of a schema.*components\.schemas/)
})
