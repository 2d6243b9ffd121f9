import { Command } from 'commander'
import type { Diagnosis } from '../../doctor/check-up.ts'
import type { Verb } from '../verb.ts'

/** `concordat doctor`: whether this machine and repository have what the kit needs. */
export const doctor: Verb = (io) =>
  new Command('doctor')
    .summary('looks whether all is there that the kit needs')
    .description('Looks whether this machine and this repository have what Concordat needs, and says what to do.')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExits with 1 when something fails; a warning is none.\nExample: concordat doctor')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('../../doctor/examine.ts')
      const found: Diagnosis[] = []
      for await (const diagnosis of examine({ root: io.cwd, env: io.env, signal: io.signal })) {
        found.push(diagnosis)
        if (!json) io.out.write(describeDiagnosis(diagnosis))
      }
      if (json) io.out.write(`${JSON.stringify(found, null, 2)}\n`)
      if (found.some(({ status }) => status === 'fail')) io.exitCode = 1
    })

function describeDiagnosis({ name, status, message, remedy }: Diagnosis): string {
  const line = `${status.padEnd(4)}  ${name.padEnd(26)}  ${message}\n`
  return remedy === undefined ? line : `${line}${' '.repeat(34)}${remedy}\n`
}
