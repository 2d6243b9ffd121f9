import type { FastifyRequest } from 'fastify'
import { invalid } from '../domain/refusal.ts'

/**
 * Refuses text with a lone surrogate, which JSON can carry and PostgreSQL cannot keep: it would come back as another.
 *
 * @throws Refusal `validation_failed` naming the place
 */
export async function refuseIllFormedText({ body }: FastifyRequest): Promise<void> {
  visit(body, '#')
}

function visit(value: unknown, pointer: string): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw invalid(pointer, 'Not well-formed Unicode: it holds half of a surrogate pair.')
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`)
  }
}
