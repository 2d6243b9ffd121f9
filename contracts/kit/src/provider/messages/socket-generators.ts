import type { PactSocket } from '../../documents/pact-message.ts'
import { looksSecret } from '../../recording/messages/describe-value.ts'
import { listGenerators, type ProviderStateGenerator } from '../generators.ts'

/** Lists the ProviderState generators of the way to a message: of the opening request, then of the client's frames. */
export function listSocketGenerators({ generators, frames }: PactSocket): ProviderStateGenerator[] {
  const parts = [generators, ...frames.map((frame) => (frame.generators ? { body: frame.generators } : undefined))]
  return parts
    .flatMap((part) => (part ? listGenerators({ method: 'GET', path: '/', generators: part }) : []))
    .map((generator) => ({
      ...generator,
      secret: generator.secret || looksSecret(`${generator.key} ${generator.expression}`, ''),
    }))
}
