import { StartUpError } from './start-up-error.ts'

/**
 * Runs what starts a process, from reading its configuration on; a `StartUpError` is its message alone on stderr and exit
 * code 2, anything else is a defect and keeps its stack.
 *
 * @example await explainStartUp(async () => runServer({ name: 'auth', ...readAuthConfig(process.env) }))
 */
export async function explainStartUp(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    if (!(error instanceof StartUpError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
