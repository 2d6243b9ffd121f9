import type { OpenAPI3, OperationObject, PathItemObject } from 'openapi-typescript'

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const

/** The source of a module that lists a document's operations: what a router needs to know about each. */
export function listOperations(document: OpenAPI3): string {
  const lines = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as PathItemObject)[method] as OperationObject | undefined
      if (!operation) return []
      const security: Record<string, string[]>[] = operation.security ?? document.security ?? []
      const bearer = security.find((requirement) => 'bearer' in requirement)?.['bearer']
      const scopes = bearer ? `[${bearer.map((scope) => `'${scope}'`).join(', ')}]` : 'undefined'
      const maxBodyBytes = operation['x-max-body-bytes']
      const bound = typeof maxBodyBytes === 'number' ? `, maxBodyBytes: ${maxBodyBytes}` : ''
      return `  { id: '${operation.operationId}', method: '${method.toUpperCase()}', path: '${path}', scopes: ${scopes}${bound} },`
    }),
  )
  return `// Generated from openapi/ by "npm run generate". Do not edit.

/**
 * Every operation of the document; \`scopes\` is undefined where no access token is asked for, \`maxBodyBytes\` is there where
 * the operation takes more than the usual.
 */
export const operations = [
${lines.join('\n')}
] as const satisfies readonly {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}[]
`
}
