import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { CheckReport } from '../../check/check-report.ts'
import { addContractOptions, type ContractOptions, resolveContracts } from '../contract-options.ts'
import type { Io } from '../io.ts'
import { readVersion } from '../read-version.ts'
import type { Verb } from '../verb.ts'

interface CheckOptions extends ContractOptions {
  failOn: 'error' | 'warning'
  strict?: true
  notes?: true
  json?: true
  sarif?: true
  output?: string
}

/** `concordat check`: pacts against the OpenAPI and AsyncAPI documents of their providers, offline. */
export const check: Verb = (io) =>
  addContractOptions(new Command('check'))
    .summary("holds pacts against their providers' documents, offline")
    .description("Compares each pact with its provider's documents, offline.")
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 on these and worse')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--strict', 'exit with 1 where a provider has no document, too')
    .option('--notes', 'list notes too: what is stricter than it need be')
    .addOption(new Option('--json', 'print the report as JSON').conflicts('sarif'))
    .option('--sarif', 'print the findings as SARIF 2.1.0, for code scanning')
    .option('-o, --output <file>', 'write the result there')
    .addHelpText('after', '\nExample: concordat check --pacts pacts --openapi auth=openapi/auth.yaml')
    .action(async (options: CheckOptions) => {
      const config = await resolveContracts(io, options)
      const { checkContracts, describeUnchecked } = await import('../../check/index.ts')
      const report = await checkContracts(config, io.cwd)
      write(io, options, await format(io, options, report))
      for (const part of report.unchecked) io.error.write(`${describeUnchecked(part)}\n`)
      for (const { message } of report.failures) io.error.write(`${message}\n`)
      const failing = options.failOn === 'warning' ? ['error', 'warning'] : ['error']
      if (report.findings.some(({ severity }) => failing.includes(severity))) io.exitCode = 1
      if (options.strict && report.unchecked.length > 0) io.exitCode = 1
      if (report.failures.length > 0) io.exitCode = 2
    })

async function format(io: Io, { json, sarif, notes, output }: CheckOptions, report: CheckReport): Promise<string> {
  if (json) return `${JSON.stringify(report, null, 2)}\n`
  const { formatReport } = await import('../../check/index.ts')
  if (sarif) {
    const { toSarif } = await import('../../findings/index.ts')
    return `${JSON.stringify(toSarif(report.findings, { version: readVersion(), failures: report.failures.map(({ message }) => message) }), null, 2)}\n`
  }
  const colour = output === undefined && io.out.isTTY === true && !io.env['NO_COLOR']
  return formatReport(report, { colour, notes: notes === true })
}

function write(io: Io, { output }: CheckOptions, text: string): void {
  if (output === undefined) {
    io.out.write(text)
    return
  }
  try {
    writeFileSync(resolve(io.cwd, output), text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to write the result: ${why}. Name a file that can be written with --output.`, { cause })
  }
}
