import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readOpenApi } from '../../src/documents/read-openapi.ts'
import { validateValue } from '../../src/documents/validate-value.ts'
import { deriveRules } from '../../src/rules/derive-rules.ts'

/** Reads a document of these schemas. */
async function readSchemas(schemas: string) {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-bad-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const file = join(directory, 'api.yaml')
  await writeFile(
    file,
    `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { ${schemas} } }`,
  )
  return readOpenApi(file)
}

test.for([
  ['two aliases of each other', "A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }"],
  ['an alias of itself', "A: { $ref: '#/components/schemas/A' }"],
  ['an allOf of itself', "A: { type: object, allOf: [{ $ref: '#/components/schemas/A' }] }"],
  ['a oneOf of itself', "A: { oneOf: [{ type: string }, { $ref: '#/components/schemas/A' }] }"],
] as const)('%s is refused with its place and the way out', async ([, schemas]) => {
  await expect(readSchemas(schemas)).rejects.toThrow(
    /api\.yaml": the schema at "\/components\/schemas\/A" is made of itself, without an end\. Break the cycle/,
  )
})

test('a tree, which leads back to itself through its items, is checked and recorded to its leaves', async () => {
  const document = await readSchemas(
    "Node: { type: object, required: [name], properties: { name: { type: string }, children: { type: array, items: { $ref: '#/components/schemas/Node' } } } }",
  )
  const tree = { name: 'root', children: [{ name: 'branch', children: [{ name: 'leaf' }] }] }
  const pointer = '/components/schemas/Node'
  expect(validateValue(document, pointer, tree)).toEqual([])
  const broken = { name: 'root', children: [{ name: 'branch', children: [{ name: 1 }] }] }
  expect(validateValue(document, pointer, broken)).toMatchObject([{ location: '/children/0/children/0/name' }])
  const { example, rules } = deriveRules(tree, { root: document, schema: { $ref: `#${pointer}` } })
  expect(example).toEqual(tree)
  expect(Object.keys(rules)).toContain('$.children[*].children[*].name')
})
