import type { Coverage, OperationCoverage } from '../coverage/coverage.ts'
import type { PactInteraction } from '../documents/pact-file.ts'

/** The values that the document offers with a response and this interaction leaves alone; nothing where it says nothing. */
export function listUnread(
  interaction: PactInteraction,
  { consumer, provider, coverage }: { consumer: string; provider: string; coverage: Coverage | undefined },
): { unread?: string[] } {
  const { operationId, origin } = interaction.comments ?? {}
  if (operationId === undefined || interaction.response === undefined) return {}
  const operation = coverage?.providers
    .find((one) => one.provider === provider)
    ?.operations.find((one) => one.operationId === operationId)
  const fields = operation && findStatus(operation, interaction.response.status)?.fields
  if (!fields) return {}
  const reader = origin?.consumer ?? consumer
  const unread = fields.filter(
    ({ kind, readers }) =>
      kind === 'value' &&
      !readers.some((one) => one.consumer === reader && one.interactions.includes(interaction.description)),
  )
  return unread.length > 0 ? { unread: unread.map(({ path }) => path.replace(/^\$\.?/, '') || '$') } : {}
}

function findStatus({ statuses }: OperationCoverage, status: number) {
  const names = [String(status), `${String(status)[0]}XX`, 'default']
  return names.map((name) => statuses.find((one) => one.status.toUpperCase() === name.toUpperCase())).find(Boolean)
}
