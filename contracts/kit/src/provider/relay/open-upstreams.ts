import type { RequestHandler } from 'msw'
import { inject } from 'vitest'
import type { ProvidedParticipant } from '../../recording/task-meta.ts'
import { VerificationError } from '../verification-error.ts'
import type { Upstream } from './relay.ts'

/** Joins the upstreams of `verifyPacts` with the documents that the plugin provides to this Vitest project. */
export function openUpstreams(
  gateway: string,
  upstreams: Record<string, { handlers?: RequestHandler[] }>,
): Record<string, Upstream> {
  const provided = inject('concordat') as ProvidedParticipant | undefined
  const refuse = (why: string, remedy: string) =>
    new VerificationError('relay.refused', `Failed to relay through ${gateway}: ${why}. ${remedy}`)
  const example = `concordat({ participant: '${gateway}', providers: { ${Object.keys(upstreams)[0]}: { openapi: … } } })`
  if (!provided)
    throw refuse(
      'this Vitest project does not use the plugin',
      `Add ${example} from "concordat/vitest" to its plugins.`,
    )
  if (provided.participant !== gateway)
    throw refuse(
      `the plugin of this Vitest project records for "${provided.participant}"`,
      `Give verifyPacts and the plugin one name: ${example}.`,
    )
  return Object.fromEntries(
    Object.entries(upstreams).map(([name, { handlers = [] }]) => {
      const { document, asyncapi } = provided.providers[name] ?? {}
      if (!document)
        throw refuse(
          `the plugin's options name no provider "${name}"`,
          `Add it to its "providers" in the Vitest config.`,
        )
      return [name, { document, handlers, ...(asyncapi && { asyncapi }) }]
    }),
  )
}
