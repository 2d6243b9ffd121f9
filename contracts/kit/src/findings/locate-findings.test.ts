import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Finding, SourcePosition } from './finding.ts'
import { locateFindings } from './locate-findings.ts'

const openapi = `openapi: 3.1.0
paths:
  /v1.0/orders/{id}:
    get:
      responses:
        "200":
          content:
            application/vnd.desk+json:
              schema: { $ref: './schemas.yaml#/Order' }
        4XX:
          $ref: '#/components/responses/Refused'
components:
  responses:
    Refused:
      content: &content
        application/json:
          schema:
            properties: { title: { type: string } }
  schemas:
    Loop: { $ref: '#/components/schemas/Loop' }
`
const schemas = `Order:
  properties:
    side:
      enum: [BUY, SELL]
`
const pact = `{
  "interactions": [
    {
      "request": { "path": "/" },
      "response": {
        "headers": { "Content-Type": ["application/json"] },
        "body": {
          "content": {
            "items": [
              { "a.b": 1 }
            ]
          },
          "contentType": "application/json"
        },
        "matchingRules": {
          "body": {
            "$.items[*]['a.b']": { "matchers": [] }
          }
        }
      }
    }
  ]
}
`

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'concordat-locate-'))
  const files = {
    'api.yaml': openapi,
    'schemas.yaml': schemas,
    'pact.json': pact,
    'bad.yaml': 'a: [',
    'empty.yaml': '',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
  return () => rm(directory, { recursive: true, force: true })
})

const orders = 'paths./v1.0/orders/{id}.get.responses'

test.for<[string, string, Partial<SourcePosition> | undefined]>([
  ['a key that has full stops', `${orders}.200.content`, { line: 7 }],
  [
    'what a reference into another file leads to',
    `${orders}.200.content.application/vnd.desk+json.schema.properties.side.enum`,
    { file: 'schemas.yaml', line: 4, column: 7 },
  ],
  [
    'what a reference into the same file leads to',
    `${orders}.4XX.content.application/json.schema.properties.title.type`,
    { line: 18 },
  ],
  ['a location that restarts at the root', `${orders}.200.content.components.responses.Refused`, { line: 14 }],
  ['the nearest above what is not there', `${orders}.200.content.text/plain.schema`, { line: 7 }],
  ['a reference to itself', 'components.schemas.Loop.properties', { line: 20 }],
  ['the whole', '', { line: 1, column: 1 }],
])('%s', ([, location, expected]) => {
  expect(find('api.yaml', location)).toMatchObject({ file: 'api.yaml', ...expected })
})

test.for<[string, string, number]>([
  ["a body's value, past the pact's own content", 'interactions[0].response.body.items.0.a.b', 10],
  ['an element in the other spelling', 'interactions[0].response.body.items[0]', 10],
  ['a header in lower case', 'interactions[0].response.headers.content-type', 6],
  ['a matching rule', "interactions[0].response.matchingRules.body.$.items[*]['a.b']", 17],
])('in a pact: %s', ([, location, line]) => {
  expect(find('pact.json', location)).toMatchObject({ file: 'pact.json', line })
})

test.for(['bad.yaml', 'empty.yaml', 'none.yaml'])('%s has no positions, and is no reason to fail', (file) => {
  expect(find(file, 'a.b')?.line ?? 1).toBe(1)
})

function find(file: string, location: string): SourcePosition | undefined {
  const place = { file, location, value: undefined }
  const other = { file: 'none.json', location: '', value: undefined }
  const finding: Finding = {
    code: 'response.body.incompatible',
    severity: 'error',
    message: '',
    consumer: 'desk',
    provider: 'exchange',
    interaction: '',
    pact: other,
    spec: place,
  }
  return locateFindings([finding], directory)[0]?.spec.source
}
