import type { Contract } from '../config/read-contracts.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { digestInteraction } from '../documents/digest-interaction.ts'
import { listStates, type PactFile, type PactInteraction } from '../documents/pact-file.ts'
import type { Finding } from '../findings/index.ts'
import type { StoredResult, StoredResults } from '../results/stored-results.ts'
import { countOutcomes, sumOutcome } from './count-outcomes.ts'
import { listUnread } from './list-unread.ts'
import { readOutcome } from './read-outcome.ts'
import type { InteractionReport, PairReport } from './report.ts'

interface Known {
  results: readonly StoredResults[]
  findings: readonly Finding[]
  coverage: Coverage | undefined
}

/** One pact with what was verified of it and found in it. */
export function reportPact({ file, pact }: Contract, { results, findings, coverage }: Known): PairReport {
  const consumer = pact.consumer.name
  const provider = pact.provider.name
  const run = results.find((stored) => stored.provider === provider)
  const own = findings.filter((finding) => finding.consumer === consumer && finding.provider === provider)
  const list = listInteractions(pact).map((interaction) => ({
    ...reportInteraction(interaction, { consumer, provider, run }),
    findings: own.filter((finding) => finding.interaction === interaction.description),
    ...listUnread(interaction, { consumer, provider, coverage }),
  }))
  const counts = countOutcomes(list, own)
  return {
    consumer,
    provider,
    outcome: sumOutcome(counts),
    file,
    ...(run && list.some(({ outcome }) => outcome !== 'not-run') ? { verifiedAt: run.at } : {}),
    ...(run?.partial === undefined ? {} : { partial: run.partial }),
    ...counts,
    list,
    findings: own,
  }
}

/** Messages of specification 3 are listed apart from interactions, and are agreements like these. */
function listInteractions({ interactions = [], messages = [] }: PactFile): PactInteraction[] {
  const asynchronous = (messages as (PactInteraction & { contents?: unknown })[]).map((message) => ({
    ...message,
    type: 'Asynchronous/Messages',
    contents: { content: message.contents },
  }))
  return [...interactions, ...asynchronous]
}

function reportInteraction(
  interaction: PactInteraction,
  { consumer, provider, run }: { consumer: string; provider: string; run: StoredResults | undefined },
): Omit<InteractionReport, 'findings'> {
  const { testFile, testname, operationId, origin } = interaction.comments ?? {}
  const result = run?.results.find((one) => one.consumer === consumer && speaksOf(one, interaction))
  return {
    description: interaction.description,
    states: listStates(interaction),
    ...(testFile === undefined ? {} : { testFile }),
    ...(testname === undefined ? {} : { testName: testname }),
    ...(operationId === undefined ? {} : { operationId }),
    ...(origin === undefined ? {} : { origin }),
    interaction,
    ...(result ? readOutcome(result) : explainAbsence({ interaction, consumer, provider, run })),
  }
}

function speaksOf({ description, digest }: StoredResult, interaction: PactInteraction): boolean {
  return description === interaction.description && digest === digestInteraction(interaction)
}

function explainAbsence({
  interaction,
  consumer,
  provider,
  run,
}: {
  interaction: PactInteraction
  consumer: string
  provider: string
  run: StoredResults | undefined
}): Pick<InteractionReport, 'outcome' | 'why' | 'mismatches'> {
  const changed = run?.results.some(
    (result) => result.consumer === consumer && result.description === interaction.description,
  )
  const why = !run
    ? `${provider} has not been verified here`
    : changed
      ? `the interaction changed after ${provider} was last verified`
      : run.partial === undefined
        ? `it is newer than the last verification of ${provider}`
        : `the last verification of ${provider} left it out: ${run.partial}`
  return { outcome: 'not-run', why, mismatches: [] }
}
