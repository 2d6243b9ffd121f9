import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const cli = createRequire(import.meta.url).resolve('@pact-foundation/pact-cli/package.json')

/** Replays a pact against a service with the official command line, and says by description which interactions held. */
export async function verifyOfficially(
  directory: string,
  pact: string,
  url: string,
): Promise<Record<string, 'OK' | 'Error'>> {
  const report = join(directory, 'report.json')
  const args = ['--file', join(directory, pact), '--json', report, '--loglevel', 'none']
  const where = ['--hostname', '127.0.0.1', '--port', new URL(url).port]
  const env = { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
  await new Promise<void>((resolve) => {
    // It ends with 1 where an interaction did not hold.
    const script = join(dirname(cli), 'bin', 'pact-verifier.js')
    execFile(process.execPath, [script, ...args, ...where], { env }, () => resolve())
  })
  const { interactionResults } = JSON.parse(await readFile(report, 'utf8')) as {
    interactionResults: { description?: string; interactionDescription?: string; result: 'OK' | 'Error' }[]
  }
  return Object.fromEntries(
    interactionResults.map(({ description, interactionDescription, result }) => [
      description ?? interactionDescription ?? '',
      result,
    ]),
  )
}
