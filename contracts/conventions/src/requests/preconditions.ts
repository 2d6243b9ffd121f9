import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Precondition, Refusal } from '../refusals/index.ts'

/** The strong validator of a version (RFC 9110 §8.8.3). */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * The versions that `If-Match` names; a weak tag names none, since it is never equal (RFC 9110 §13.1.1).
 *
 * @throws Refusal `precondition_required` without the field
 */
export function readIfMatch({ headers }: FastifyRequest): Precondition {
  const field = headers['if-match']
  if (field === undefined) {
    throw new Refusal('precondition_required', 'This change needs If-Match with the ETag that it is based on.')
  }
  if (field.trim() === '*') return 'any'
  return new Set(
    field
      .split(',')
      .flatMap((tag) => /^"([1-9]\d{0,8})"$/.exec(tag.trim())?.[1] ?? [])
      .map(Number),
  )
}

/** Whether the caller has this version already; compared weakly (RFC 9110 §13.1.2). */
export function isNotModified({ headers }: FastifyRequest, version: number): boolean {
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etagOf(version))
}

/** Answers 304 with the validator and nothing else. */
export function answerNotModified(reply: FastifyReply, version: number): FastifyReply {
  return reply.code(304).header('etag', etagOf(version)).send()
}
