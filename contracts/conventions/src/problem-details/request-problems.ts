import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listFieldProblems, type RequestPart } from './field-problems.ts'
import type { FieldProblem } from './problem-document.ts'

type FastifyPart = 'params' | 'body' | 'querystring' | 'headers'

/** Fastify's own order: it stops at the first part that fails, and replaces each part that passes with what zod made of it. */
const partsInOrder: readonly { schema: FastifyPart; name: RequestPart; read: (request: FastifyRequest) => unknown }[] =
  [
    { schema: 'params', name: 'path', read: (request) => request.params },
    { schema: 'body', name: 'body', read: (request) => request.body },
    { schema: 'querystring', name: 'query', read: (request) => request.query },
    { schema: 'headers', name: 'header', read: (request) => request.headers },
  ]

/** Lists all fields at fault in a request that Fastify refused at `failedAt`, in that part and in those it did not reach. */
export function listRequestProblems(request: FastifyRequest, failedAt: string | undefined): FieldProblem[] {
  const first = partsInOrder.findIndex(({ schema }) => schema === failedAt)
  const schemas: { readonly [part in FastifyPart]?: unknown } = request.routeOptions.schema ?? {}
  return partsInOrder.slice(Math.max(first, 0)).flatMap(({ schema, name, read }) => {
    const declared = schemas[schema]
    if (!(declared instanceof z.core.$ZodType)) return []
    const result = z.core.safeParse(declared, read(request))
    return result.success ? [] : listFieldProblems(name, result.error.issues)
  })
}
