import type { FastifyRequest } from 'fastify'
import { invalid } from '../refusals/index.ts'

/** More than any documented body has; JSON can be nested more deeply than functions can call themselves. */
const deepest = 20

/**
 * Refuses text with a lone surrogate, which JSON can carry and PostgreSQL cannot keep: it would come back as another;
 * and what is nested too deeply to look through.
 *
 * @throws Refusal `validation_failed` naming the place
 */
export async function refuseIllFormedText({ body }: FastifyRequest): Promise<void> {
  visit(body, '#', 0)
}

function visit(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw invalid(pointer, 'Not well-formed Unicode: it holds half of a surrogate pair.')
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    if (depth === deepest) throw invalid('#', 'Nested more deeply than any body that is documented.')
    for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`, depth + 1)
  }
}
