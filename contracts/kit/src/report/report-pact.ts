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
  const known = indexResults(run?.results.filter((one) => one.consumer === consumer) ?? [])
  const own = findings.filter((finding) => finding.consumer === consumer && finding.provider === provider)
  const list = listInteractions(pact).map((interaction) => ({
    ...reportInteraction(interaction, { provider, run, known }),
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

/** A digest of what is asked, description and states included, tells the result of the very same interaction. */
type Results = ReadonlyMap<string | undefined, StoredResult>

/** Where two tests verified one interaction, the worse outcome counts. */
function indexResults(results: readonly StoredResult[]): Results {
  const ranked = results.toSorted((left, right) => rank(left) - rank(right))
  return new Map(ranked.map((one) => [one.digest, one]))
}

const rank = ({ outcome }: StoredResult) => ['verified', 'pending', 'failed'].indexOf(outcome)

interface Verification {
  provider: string
  run: StoredResults | undefined
  known: Results
}

function reportInteraction(
  interaction: PactInteraction,
  verification: Verification,
): Omit<InteractionReport, 'findings'> {
  const { testFile, testname, operationId, origin } = interaction.comments ?? {}
  const result = verification.known.get(digestInteraction(interaction))
  return {
    description: interaction.description,
    states: listStates(interaction),
    ...(testFile === undefined ? {} : { testFile }),
    ...(testname === undefined ? {} : { testName: testname }),
    ...(operationId === undefined ? {} : { operationId }),
    ...(origin === undefined ? {} : { origin }),
    interaction,
    ...(result
      ? readOutcome(result)
      : { outcome: 'not-run', why: explainAbsence(interaction, verification), mismatches: [] }),
  }
}

function explainAbsence(interaction: PactInteraction, { provider, run, known }: Verification): string {
  if (!run) return `${provider} has not been verified here`
  const changed = [...known.values()].some(({ description }) => description === interaction.description)
  if (changed) return `the interaction changed after ${provider} was last verified`
  if (run.partial === undefined) return `the last verification of ${provider} said nothing of it`
  return `the last verification of ${provider} left it out: ${run.partial}`
}
