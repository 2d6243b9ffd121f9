import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Json } from '../documents/json.ts'
import { checkPact, type Finding, type Source } from './index.ts'

const document = {
  openapi: '3.1.0',
  info: { title: 'Catalogue', version: '1' },
  paths: {
    '/books/{bookId}': {
      get: {
        parameters: [{ in: 'path', name: 'bookId', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'The book',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
          },
        },
      },
    },
  },
  components: { schemas: { Book: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] } } },
}

const spec = { file: 'openapi/catalogue.yaml', value: document }

function makePact(body: Json, { path = '/books/b-1', status = 200, query = {} } = {}): Source {
  const response = {
    status,
    headers: { 'Content-Type': ['application/json'] },
    body: { content: body, contentType: 'application/json', encoded: false },
    matchingRules: { body: { '$.title': { combine: 'AND', matchers: [{ match: 'type' }] } } },
  }
  const request = { method: 'GET', path, query }
  const interaction = { type: 'Synchronous/HTTP', description: 'a book', request, response }
  const value = {
    consumer: { name: 'shop' },
    provider: { name: 'catalogue' },
    interactions: [interaction],
    metadata: { pactSpecification: { version: '4.0' } },
  }
  return { file: 'pacts/shop-catalogue.json', value }
}

async function collect(pact: Source, against: Source = spec): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const finding of checkPact({ pact, document: against })) findings.push(finding)
  return findings
}

test('a pact that the document allows has no findings', async () => {
  expect(await collect(makePact({ title: 'Emma' }))).toEqual([])
})

test('a finding names both sides, their places and values, and what to do', async () => {
  expect(await collect(makePact({ title: 5 }))).toEqual([
    {
      code: 'response.body.incompatible',
      severity: 'error',
      message: expect.stringContaining('must be string'),
      consumer: 'shop',
      provider: 'catalogue',
      interaction: 'a book',
      pact: { file: 'pacts/shop-catalogue.json', location: 'interactions[0].response.body.title', value: 5 },
      spec: {
        file: 'openapi/catalogue.yaml',
        location: expect.stringContaining('paths./books/{bookId}.get.responses.200'),
        value: 'string',
      },
      remedy: expect.stringContaining('Correct the example'),
    },
  ])
})

test.for([
  [{ path: '/shelves' }, 'request.path-or-method.unknown', 'error'],
  [{ status: 418 }, 'response.status.unknown', 'error'],
  [{ query: { colour: ['red'] } }, 'request.query.unknown', 'warning'],
] as const)('%j is found as %s', async ([change, code, severity]) => {
  expect(await collect(makePact({ title: 'Emma' }, change))).toMatchObject([{ code, severity }])
})

test.for([
  ['printed[gte]', []],
  ['printed[gt]', [{ code: 'request.query.unknown' }]],
] as const)('the query parameter %s is known by its whole name alone', async ([name, findings]) => {
  const value = structuredClone(document)
  const { get } = value.paths['/books/{bookId}']
  get.parameters.push({ in: 'query', name: 'printed[gte]', required: false, schema: { type: 'string' } })
  const pact = makePact({ title: 'Emma' }, { query: { [name]: ['1815'] } })
  expect(await collect(pact, { file: 'openapi/catalogue.yaml', value })).toMatchObject([...findings])
})

test.for([null, {}, { openapi: '3.1.0' }, []])('the document %j is an error, never an empty result', async (value) => {
  await expect(collect(makePact({ title: 'Emma' }), { file: 'x.yaml', value })).rejects.toThrow('Failed to check')
})

test.for([null, {}, []])('the pact %j is an error, never an empty result', async (value) => {
  await expect(collect({ file: 'x.json', value })).rejects.toThrow('Failed to read pact "x.json"')
})

test.for([null, false, 0, ''])('a body that is %j has a finding where the document wants an object', async (body) => {
  expect(await collect(makePact(body))).toMatchObject([{ code: 'response.rule.impossible', severity: 'error' }])
})

test('files are read; one that is missing or malformed is an error', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-check-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const [pact, good, bad] = ['pact.json', 'good.json', 'bad.yaml'].map((name) => join(directory, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(good, JSON.stringify(document))
  await writeFile(bad, 'openapi: [3.1.0')
  await expect(collect(pact, good)).rejects.toThrow('ENOENT')
  await writeFile(pact, JSON.stringify((makePact({ title: 5 }) as { value: unknown }).value))
  expect(await collect(pact, good)).toMatchObject([{ code: 'response.body.incompatible', spec: { file: good } }])
  await expect(collect(pact, bad)).rejects.toThrow('bad.yaml')
  await expect(collect(pact, join(directory, 'none.yaml'))).rejects.toThrow('there is no such file')
})

test('a field of a form with files is text that may read as a number', async () => {
  const type = 'multipart/form-data;boundary=concordat'
  const check = (copies: string) => {
    const form = `--concordat\r\nContent-Disposition: form-data; name="copies"\r\n\r\n${copies}\r\n--concordat--\r\n`
    const content = Buffer.from(form).toString('base64')
    const body = { content, contentType: type, encoded: 'base64' }
    const request = { method: 'POST', path: '/imports', headers: { 'Content-Type': [type] }, body }
    const interactions = [{ type: 'Synchronous/HTTP', description: 'an import', request, response: { status: 204 } }]
    const value = { consumer: { name: 'shop' }, provider: { name: 'catalogue' }, interactions, metadata: v4 }
    return collect({ file: 'pacts/shop-catalogue.json', value }, { file: 'imports.yaml', value: imports })
  }
  expect(await check('2')).toEqual([])
  expect((await check('two')).map(({ code }) => code)).toEqual(['request.body.incompatible'])
})

const v4 = { pactSpecification: { version: '4.0' } }
const copies = { type: 'object', required: ['copies'], properties: { copies: { type: 'integer' } } }
const requestBody = { required: true, content: { 'multipart/form-data': { schema: copies } } }
const imports = {
  openapi: '3.1.0',
  info: { title: 'Imports', version: '1' },
  paths: { '/imports': { post: { requestBody, responses: { 204: { description: 'Taken' } } } } },
}

test('neither the pact nor the document is changed, and a document serves many pacts', async () => {
  const frozen = { file: 'catalogue.yaml', value: freeze(structuredClone(document)) }
  for (const title of ['Emma', 'Persuasion']) {
    const { file, value } = makePact({ title }) as { file: string; value: object }
    expect(await collect({ file, value: freeze(value) }, frozen)).toEqual([])
  }
})

function freeze<Value extends object>(value: Value): Value {
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) freeze(child)
  return Object.freeze(value)
}
