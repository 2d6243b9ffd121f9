import { listStates, type PactFile } from '../documents/pact-file.ts'
import type { AnyStateHandlers } from './run-states.ts'

/** Warns once of state handlers that no pact needs any more. */
export function warnOfUnused(
  provider: string,
  { handlers, pacts }: { handlers: AnyStateHandlers; pacts: PactFile[] },
): void {
  const used = new Set(
    pacts.flatMap(({ interactions = [] }) => interactions.flatMap(listStates)).map(({ name }) => name),
  )
  const unused = Object.keys(handlers).filter((name) => !used.has(name))
  if (unused.length > 0)
    console.warn(
      `${provider}: no pact uses the state${unused.length > 1 ? 's' : ''} ${unused.map((name) => `"${name}"`).join(', ')}. Delete the handler, or record a test that starts from it.`,
    )
}
