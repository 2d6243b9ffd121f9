/** Forty resources of five operations each. */
export const resources = Array.from({ length: 40 }, (_, index) => `resource-${index}`)

const json = (schema: object) => ({ 'application/json': { schema } })
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } } as const
const problem = { $ref: '#/components/responses/Problem' }

/** An OpenAPI document of 200 operations, each resource with a schema of its own. */
export function makeDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'Many', version: '1.0.0' },
    paths: Object.fromEntries(resources.flatMap(makePaths)),
    components: {
      schemas: Object.fromEntries(resources.map((name) => [name, makeSchema(name)])),
      responses: {
        Problem: {
          description: 'Refused',
          content: json({
            type: 'object',
            required: ['title', 'status'],
            properties: { title: { type: 'string' }, status: { type: 'integer' } },
          }),
        },
      },
    },
  } as const
}

function makePaths(name: string): [string, object][] {
  const one = { $ref: `#/components/schemas/${name}` }
  const page = {
    type: 'object',
    required: ['items', 'next'],
    properties: { items: { type: 'array', items: one }, next: { type: ['string', 'null'] } },
  }
  const answer = (schema: object) => ({ description: 'Done', content: json(schema) })
  return [
    [
      `/${name}`,
      {
        get: {
          operationId: `list-${name}`,
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          responses: { 200: answer(page), 422: problem },
        },
        post: {
          operationId: `add-${name}`,
          requestBody: { required: true, content: json(one) },
          responses: { 201: answer(one), 422: problem },
        },
      },
    ],
    [
      `/${name}/{id}`,
      {
        parameters: [id],
        get: { operationId: `get-${name}`, responses: { 200: answer(one), 404: problem } },
        patch: {
          operationId: `change-${name}`,
          requestBody: { required: true, content: json(one) },
          responses: { 200: answer(one), 404: problem, 422: problem },
        },
        delete: { operationId: `remove-${name}`, responses: { 204: { description: 'Gone' }, 404: problem } },
      },
    ],
  ]
}

function makeSchema(name: string) {
  return {
    type: 'object',
    required: ['id', 'name', 'amount', 'status'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string', description: `Name of a ${name}` },
      amount: { type: 'number' },
      status: { type: 'string', enum: ['open', 'closed'] },
      tags: { type: 'array', items: { type: 'string' } },
      owner: { type: 'object', properties: { id: { type: 'string' }, email: { type: 'string' } } },
    },
  }
}
