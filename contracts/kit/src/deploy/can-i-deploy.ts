import * as z from 'zod'
import { DeployError } from './deploy-error.ts'
import { type CliContext, runOfficialCli } from './official-cli.ts'

/** What the broker says of a deployment: unknown is not yes. */
export interface DeployAnswer {
  verdict: 'yes' | 'no' | 'unknown'
  reason: string
  rows: DeployRow[]
}

/** One integration that the answer rests on. */
export interface DeployRow {
  consumer: { name: string; version: string | null }
  provider: { name: string; version: string | null }
  /** Null where nobody verified it. */
  success: boolean | null
}

export interface DeployQuestion {
  participant: string
  version: string
  /** Environment to deploy to; absent: with the latest versions of all others. */
  to?: string
  /** Instead of an environment: with the main branches of all others. */
  merge?: boolean
  /** Times to ask again while results are missing, ten seconds apart. */
  retries?: number
}

const participant = z.object({ name: z.string(), version: z.object({ number: z.string() }).nullish() })
const Answer = z.object({
  summary: z.object({ deployable: z.boolean().nullish(), reason: z.string() }),
  matrix: z.array(
    z.object({
      consumer: participant,
      provider: participant,
      verificationResult: z.object({ success: z.boolean().nullish() }).nullish(),
    }),
  ),
})

/**
 * Asks the broker whether a version may be deployed. The answer is read from the matrix: with `--output json` the
 * official command line exits with 0 even for no (18.1.2, measured).
 *
 * @throws {DeployError} when there is no answer
 */
export async function canIDeploy(question: DeployQuestion, context: CliContext): Promise<DeployAnswer> {
  const { participant, version, to, merge, retries } = question
  const args = [merge ? 'can-i-merge' : 'can-i-deploy', '--pacticipant', participant, '--version', version]
  if (to !== undefined) args.push('--to-environment', to)
  if (retries !== undefined) args.push('--retry-while-unknown', String(retries), '--retry-interval', '10')
  const { output, errors } = await runOfficialCli([...args, '--output', 'json'], context)
  const answer = readAnswer(output)
  if (!answer)
    throw new DeployError(
      `Failed to ask whether ${participant} ${version} may be deployed: ${explain(errors || output)}. Nothing was decided: do not deploy.`,
    )
  const { deployable } = answer.summary
  return {
    verdict: deployable === true ? 'yes' : deployable === false ? 'no' : 'unknown',
    reason: answer.summary.reason,
    rows: answer.matrix.map(({ consumer, provider, verificationResult }) => ({
      consumer: { name: consumer.name, version: consumer.version?.number ?? null },
      provider: { name: provider.name, version: provider.version?.number ?? null },
      success: verificationResult?.success ?? null,
    })),
  }
}

/** The one line of the output that is the matrix; what is printed around it is for people. */
function readAnswer(output: string): z.infer<typeof Answer> | undefined {
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue
    try {
      const parsed = Answer.safeParse(JSON.parse(line))
      if (parsed.success) return parsed.data
    } catch {
      // Not the line that was looked for.
    }
  }
  return undefined
}

/** What the command line complains about, as one line. */
export function explain(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll('❌', '').trim())
  return [...new Set(lines.filter(Boolean))].join('; ').replace(/\.$/, '') || 'the command line said nothing'
}
