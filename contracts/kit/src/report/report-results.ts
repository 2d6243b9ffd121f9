import type { Contract } from '../config/read-contracts.ts'
import type { Finding } from '../findings/index.ts'
import type { StoredResult, StoredResults } from '../results/stored-results.ts'
import { countOutcomes, sumOutcome } from './count-outcomes.ts'
import { readOutcome } from './read-outcome.ts'
import type { InteractionReport, PairReport } from './report.ts'

/** The pairs that only results tell of: their pacts came from a broker. */
export function reportResults({
  contracts,
  results,
  findings,
}: {
  contracts: readonly Contract[]
  results: readonly StoredResults[]
  findings: readonly Finding[]
}): PairReport[] {
  const here = new Set(contracts.map(({ pact }) => JSON.stringify([pact.consumer.name, pact.provider.name])))
  return results.flatMap((run) => {
    const consumers = [...new Set(run.results.map(({ consumer }) => consumer))]
    const away = consumers.filter((consumer) => !here.has(JSON.stringify([consumer, run.provider])))
    return away.map((consumer) => reportConsumer(consumer, { run, findings }))
  })
}

function reportConsumer(
  consumer: string,
  { run, findings }: { run: StoredResults; findings: readonly Finding[] },
): PairReport {
  const { provider, at, partial } = run
  const own = findings.filter((finding) => finding.consumer === consumer && finding.provider === provider)
  const list = run.results
    .filter((result) => result.consumer === consumer)
    .map((result) =>
      reportResult(
        result,
        own.filter(({ interaction }) => interaction === result.description),
      ),
    )
  const counts = countOutcomes(list, own)
  return {
    consumer,
    provider,
    outcome: sumOutcome(counts),
    verifiedAt: at,
    ...(partial === undefined ? {} : { partial }),
    ...counts,
    list,
    findings: own,
  }
}

function reportResult(result: StoredResult, findings: Finding[]): InteractionReport {
  const { description, states, testFile, origin } = result
  return {
    description,
    states,
    ...(testFile === undefined ? {} : { testFile }),
    ...(origin === undefined ? {} : { origin }),
    ...readOutcome(result),
    findings,
  }
}
