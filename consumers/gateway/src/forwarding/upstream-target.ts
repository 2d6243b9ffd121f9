import type { FastifyRequest } from 'fastify'
import { gatewayProblem } from '../gateway-problem.ts'

type Segment = { literal: string } | { parameter: string }

/**
 * Prepares the request target of an operation at its service. It is rebuilt from the operation's own template, never
 * cut out of what the client wrote: `/auth/sessions/x\..\..\revocations` names a session, not another operation.
 *
 * @throws ProblemError 404 when a parameter is a dot segment (RFC 3986 §5.2.4), which the next hop might resolve
 */
export function prepareTarget(template: string): (request: FastifyRequest) => string {
  const segments = template.split('/').map(readSegment)
  if (segments.every((segment) => 'literal' in segment)) return (request) => template + readQuery(request.url)
  return (request) => {
    const parameters = request.params as Readonly<Record<string, string>>
    const path = segments.map((segment) =>
      'literal' in segment ? segment.literal : encodeSegment(parameters[segment.parameter] ?? ''),
    )
    return path.join('/') + readQuery(request.url)
  }
}

function readSegment(segment: string): Segment {
  const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
  return parameter === undefined ? { literal: segment } : { parameter }
}

function encodeSegment(value: string): string {
  if (value === '' || value === '.' || value === '..') {
    throw gatewayProblem(404, 'not_found', 'There is nothing at this address.')
  }
  return encodeURIComponent(value)
}

/** The query as the client wrote it, byte for byte; a fragment is no part of a request target and is dropped. */
function readQuery(url: string): string {
  const query = url.indexOf('?')
  if (query < 0) return ''
  const fragment = url.indexOf('#')
  if (fragment < 0) return url.slice(query)
  return fragment < query ? '' : url.slice(query, fragment)
}
