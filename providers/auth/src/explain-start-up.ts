import { StartUpError } from '@platform/conventions/server'

/** Runs what starts a process; a fault that its operator can cure is one message on stderr and exit code 2. */
export async function explainStartUp(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    if (!(error instanceof StartUpError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(2)
  }
}
