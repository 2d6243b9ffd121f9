import { Command, InvalidArgumentError } from 'commander'
import { readContracts } from '../../config/read-contracts.ts'
import type { Coverage, Minimums } from '../../coverage/index.ts'
import { addContractOptions, type ContractOptions, resolveContracts } from '../contract-options.ts'
import type { Verb } from '../verb.ts'

interface CoverageOptions extends ContractOptions {
  consumer?: string
  provider?: string
  unread?: true
  json?: true
  minOperations?: number
  minStatuses?: number
  minFields?: number
  minSuccessFields?: number
}

/** `concordat coverage`: what of the documents some consumer pins, and what nobody reads. */
export const coverage: Verb = (io) =>
  addContractOptions(new Command('coverage'))
    .summary('counts what somebody reads, and what nobody does')
    .description('Counts what of the documents some consumer pins, and says who reads what.')
    .option('--consumer <name>', 'count what this consumer reads, and nobody else')
    .option('--provider <name>', 'count this provider only')
    .option('--unread', 'list what nobody reads')
    .option('--min-operations <percent>', 'exit with 1 where a provider has less', readPercent)
    .option('--min-statuses <percent>', 'the same of statuses', readPercent)
    .option('--min-fields <percent>', 'the same of response fields', readPercent)
    .option('--min-success-fields <percent>', 'the same of the fields of 2XX responses', readPercent)
    .option('--json', 'print all of it as JSON')
    .addHelpText('after', '\nExample: concordat coverage --unread --min-operations 80')
    .action(async (options: CoverageOptions) => {
      const config = await resolveContracts(io, options)
      const kit = await import('../../coverage/index.ts')
      const documents = await kit.readDocuments(config)
      const measured = kit.coverage({ contracts: readContracts(config, io.cwd), documents })
      const selected = kit.selectCoverage(measured, options)
      refuseNothing(selected)
      for (const { provider, consumers } of selected.withoutDocument)
        io.error.write(`${provider}: not covered, for it has no document; ${consumers.join(', ')} read it.\n`)
      if (options.json) io.out.write(`${JSON.stringify(selected, null, 2)}\n`)
      else io.out.write(options.unread ? kit.formatUnread(selected, options) : kit.formatCoverage(selected))
      for (const { provider, of, percent, minimum } of kit.listShortfalls(selected, readMinimums(options))) {
        io.error.write(
          `${provider}: ${percent}% of ${kit.totalNames[of]} are covered, less than ${minimum}%. See "concordat coverage --unread".\n`,
        )
        io.exitCode = 1
      }
    })

/** No document at all is no coverage of 100 percent. */
function refuseNothing({ providers }: Coverage): void {
  if (providers.length > 0) return
  throw new Error(
    'Failed to measure coverage: no provider has a document. Name one in the config or with --openapi <provider>=<file>.',
  )
}

function readMinimums({ minOperations, minStatuses, minFields, minSuccessFields }: CoverageOptions): Minimums {
  const all = { operations: minOperations, statuses: minStatuses, fields: minFields, successFields: minSuccessFields }
  return Object.fromEntries(Object.entries(all).filter(([, minimum]) => minimum !== undefined))
}

function readPercent(text: string): number {
  const percent = Number(text)
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent
  throw new InvalidArgumentError('Give a percentage from 0 to 100.')
}
