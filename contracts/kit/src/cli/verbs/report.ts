import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import type { Format } from '../../report/index.ts'
import { addContractOptions, type ContractOptions, resolveContracts } from '../contract-options.ts'
import type { Verb } from '../verb.ts'

interface ReportOptions extends ContractOptions {
  out: string
  html?: true
  junit?: true
  ctrf?: true
  summary?: true
  json?: true
  allowNotRun?: true
}

const formats: readonly Format[] = ['html', 'junit', 'ctrf', 'summary']

/** `concordat report`: pacts, what was verified of them, findings and coverage, to look at. */
export const report: Verb = (io) =>
  addContractOptions(new Command('report'))
    .summary('shows what was verified and what differs')
    .description('Shows who relies on whom, what was verified and what differs.')
    .option('--out <directory>', 'where to write', '.concordat')
    .option('--html', 'report.html, one page with all in it')
    .option('--junit', 'report.junit.xml')
    .option('--ctrf', 'report.ctrf.json')
    .option('--summary', "report.md, or GitHub's step summary")
    .option('--allow-not-run', 'exit with 0 though not all was verified')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nReads .concordat/results. Exit code 1: something is broken or was not verified.\nExample: concordat report --html --junit --out report',
    )
    .action(async (options: ReportOptions) => {
      const config = await resolveContracts(io, options)
      const kit = await import('../../report/index.ts')
      const gathered = await kit.gatherReport(config, { cwd: io.cwd, at: new Date() })
      const named = formats.filter((format) => options[format])
      const files = await kit.writeReport(gathered, {
        directory: resolve(io.cwd, options.out),
        formats: named.length > 0 || options.json ? named : ['html'],
        stepSummary: io.env['GITHUB_STEP_SUMMARY'],
      })
      for (const file of files) io.error.write(`${(relative(io.cwd, file) || file).replaceAll('\\', '/')}\n`)
      io.out.write(options.json ? `${JSON.stringify(gathered, null, 2)}\n` : `${gathered.verdict.text}\n`)
      const { outcome } = gathered.verdict
      if (outcome === 'failed' || (outcome === 'not-run' && !options.allowNotRun)) io.exitCode = 1
    })
