import type { Json } from '../../documents/json.ts'
import type { PactGenerators } from '../../documents/pact-file.ts'
import type { PactSocket } from '../../documents/pact-message.ts'
import { readPath } from '../../documents/path-expression.ts'
import { looksSecret } from '../../recording/messages/describe-value.ts'
import { placeholder } from '../../rules/placeholder.ts'
import { listGenerators, type ProviderStateGenerator } from '../generators.ts'

/** Lists the ProviderState generators of the way to a message: of the opening request, then of the client's frames. */
export function listSocketGenerators({ generators = {}, query, frames }: PactSocket): ProviderStateGenerator[] {
  return [
    ...listPart(generators, (key) => query?.[key]?.[0]),
    ...frames.flatMap(({ content, generators: body = {} }) => listPart({ body }, (key) => readPath(content, key))),
  ]
}

/** Where the pact holds a placeholder, the consumer's tests had a secret. */
function listPart(generators: PactGenerators, exampleAt: (key: string) => Json | undefined): ProviderStateGenerator[] {
  return listGenerators({ method: 'GET', path: '/', generators }).map((generator) => {
    const { secret, key, expression } = generator
    const replaced = String(exampleAt(key)).startsWith(placeholder)
    return { ...generator, secret: secret || replaced || looksSecret(`${key} ${expression}`, '') }
  })
}
