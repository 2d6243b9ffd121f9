import { findOperation, findResponse } from '../documents/index.ts'
import { isRefusal } from '../recording/excuse-request.ts'
import type { ComparatorResult } from './comparator.ts'
import type { Comparison } from './compare-pact.ts'

/**
 * Whether a result calls a path unknown that the document has, because a parameter in it is not what the document asks for:
 * the comparator (2.3.1, measured) looks at it to find the operation, also where the answer is the refusal of just that.
 */
export function isRefusedPath({ code, mockDetails }: ComparatorResult, { pact, document }: Comparison): boolean {
  if (code !== 'request.path-or-method.unknown') return false
  const index = /\binteractions\[(\d+)\]/.exec(mockDetails?.location ?? '')?.[1]
  const { request, response } = pact.interactions?.[Number(index)] ?? {}
  if (!request || !response || !isRefusal(response.status)) return false
  const operation = findOperation(document, request.method, request.path)
  return operation !== undefined && findResponse(operation, response.status) !== undefined
}
