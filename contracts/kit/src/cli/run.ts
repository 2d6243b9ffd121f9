import { Command, CommanderError } from 'commander'
import type { ExitCode, Io } from './io.ts'
import { readVersion } from './read-version.ts'
import { verbs } from './verbs/index.ts'

/**
 * Runs one command line.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 fine, 1 findings, 2 could not run
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return io.exitCode
  } catch (error) {
    // Commander has printed its own message already; asking for help is no error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const text = error instanceof Error ? error.message : String(error)
    io.error.write(`${io.env['CONCORDAT_DEBUG'] && error instanceof Error ? error.stack : text}\n`)
    return 2
  }
}

function createProgram(io: Io): Command {
  const program = new Command('concordat')
    .description('Contract tests, recorded by MSW tests, replayed by the official Pact verifier.')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(see --help)')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.error.write(text),
      getOutHasColors: () => hasColours(io, io.out),
      getErrHasColors: () => hasColours(io, io.error),
      getOutHelpWidth: () => io.out.columns ?? 80,
      getErrHelpWidth: () => io.error.columns ?? 80,
    })
    .addHelpText('after', '\nExit codes: 0 fine, 1 findings, 2 could not run.\nExample: concordat check --json')
  for (const verb of verbs) {
    const command = verb(io).copyInheritedSettings(program)
    program.addCommand(command)
  }
  return program
}

const hasColours = ({ env }: Io, output: Io['out']) => output.isTTY === true && !env['NO_COLOR']
