import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../domain/refusal.ts'

/** The strong validator of a version (RFC 9110 §8.8.3). */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * The version that a change is based on: one of those that `If-Match` names, or `any` for `*`.
 *
 * @throws Refusal `precondition_required` without the field. A weak tag is never equal (RFC 9110 §13.1.1).
 */
export function readIfMatch(request: FastifyRequest): Precondition {
  const field = request.headers['if-match']
  if (field === undefined) {
    throw new Refusal('precondition_required', 'This change needs If-Match with the ETag that it is based on.')
  }
  return field.trim() === '*' ? 'any' : new Set(field.split(',').map((tag) => tag.trim()))
}

export type Precondition = 'any' | ReadonlySet<string>

/** @throws Refusal `precondition_failed` when the version is not what the change is based on */
export function demandVersion(precondition: Precondition, version: number): void {
  if (precondition === 'any' || precondition.has(etagOf(version))) return
  throw new Refusal('precondition_failed', 'It was changed in the meantime. Read it again, then change it.')
}

/** Whether the caller has this version already; compared weakly (RFC 9110 §13.1.2). */
export function isNotModified(request: FastifyRequest, version: number): boolean {
  const field = request.headers['if-none-match']
  if (field === undefined) return false
  return field.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etagOf(version))
}

/** Answers 304 with the validator and nothing else. */
export function answerNotModified(reply: FastifyReply, version: number): FastifyReply {
  return reply.code(304).header('etag', etagOf(version)).send()
}
