import type { OpenApiDocument, Operation } from '../../documents/index.ts'
import { findResponse } from '../../documents/index.ts'
import { findMediaType } from '../../documents/media-type.ts'
import type { PactInteraction } from '../../documents/pact-file.ts'
import { checkRequest } from '../../recording/check-request.ts'
import { isExcused } from '../../recording/excuse-request.ts'
import { findOperation } from '../../recording/index.ts'
import { describeViolation } from '../../recording/violation.ts'
import { readOriginResponse } from './origin-response.ts'

/** A call that reached an upstream while an interaction was replayed, and that no standing handler answered. */
export interface ForwardedCall {
  upstream: string
  request: Request
  document: OpenApiDocument
  interaction: PactInteraction
}

/** The upstream's operation of a forwarded call, or every reason why it cannot be relayed. */
export async function findForwardedOperation(
  call: ForwardedCall,
): Promise<{ operation: Operation } | { problems: string[] }> {
  const { upstream, request, document } = call
  const { pathname } = new URL(request.url)
  const operation = findOperation(document, request.method, pathname)
  if (!operation)
    return {
      problems: [
        `${request.method} ${pathname} is no operation of ${upstream}'s OpenAPI document. Document it, or call what is documented.`,
      ],
    }
  const problems = [...checkOrigin(call, operation), ...(await checkForwarded(call, operation))]
  return problems.length > 0 ? { problems } : { operation }
}

/** The upstream must be able to give what the origin expects of the gateway. */
function checkOrigin({ upstream, interaction }: ForwardedCall, operation: Operation): string[] {
  const { status, headers, body } = readOriginResponse(interaction)
  const documented = findResponse(operation, status)?.value
  const remedy = `Document it in ${upstream}'s OpenAPI, or, when the gateway makes this response itself, answer the call with one of the "handlers" of upstreams.${upstream}.`
  if (!documented)
    return [
      `the interaction expects status ${status}, and ${operation.id} of ${upstream} documents ${Object.keys(operation.responses).join(', ')} only. ${remedy}`,
    ]
  const known = new Set(['content-type', ...Object.keys(documented.headers ?? {}).map((name) => name.toLowerCase())])
  const strange = Object.keys(headers).filter((name) => !known.has(name.toLowerCase()))
  const problems = strange.map(
    (name) =>
      `the interaction expects the header ${name}, which ${operation.id} ${status} of ${upstream} does not document. ${remedy}`,
  )
  const types = Object.keys(documented.content ?? {})
  if (body && !findMediaType(documented.content ?? {}, body.contentType))
    problems.push(
      `the interaction expects a body of ${body.contentType}, and ${operation.id} ${status} of ${upstream} documents ${types.join(', ') || 'no body'}. ${remedy}`,
    )
  return problems
}

/** An invalid request is the point of an interaction that expects a refusal; otherwise it is the gateway's fault. */
async function checkForwarded({ request, interaction }: ForwardedCall, operation: Operation): Promise<string[]> {
  const violations = await checkRequest(operation, request, new URL(request.url).pathname)
  return violations
    .filter((violation) => !isExcused(violation, interaction.response.status))
    .map((violation) => `the forwarded request breaks it: ${describeViolation(violation)}.`)
}
