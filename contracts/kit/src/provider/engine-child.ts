// Runs in a process of its own: the native verifier prints to stdout and may crash, and neither may reach the tests.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { Verifier } from '@pact-foundation/pact-core'
import type { EngineAnswer, EngineJob } from './engine-protocol.ts'

const directory = mkdtempSync(join(tmpdir(), 'concordat-verify-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
trustWhatNodeTrusts(process.env['NODE_EXTRA_CA_CERTS'])
// Also when the parent was killed: nothing else would end this process.
process.on('disconnect', () => process.exit(0))

process.on('message', async (job: EngineJob) => {
  const answer = await runJob(job)
  if (process.connected) process.send?.(answer)
})

async function runJob({ id, pact, provider, providerUrl, stateUrl, timeout }: EngineJob): Promise<EngineAnswer> {
  const file = join(directory, `${id}.json`)
  try {
    writeFileSync(file, pact)
    const verifier = new Verifier({
      provider,
      providerBaseUrl: providerUrl,
      providerStatesSetupUrl: stateUrl,
      pactUrls: [file],
      timeout,
      // A redirect is an answer: what stands at its target is another one, and perhaps another service's.
      followRedirects: false,
      logLevel: 'error',
    })
    return { id, json: await verifier.verify() }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // A refused verification rejects with an error whose message is the same JSON that a good one resolves with.
    return text.startsWith('{') ? { id, json: text } : { id, error: text }
  } finally {
    rmSync(file, { force: true })
  }
}

/** The verifier's native code knows nothing of Node's own way to name a certificate authority. */
function trustWhatNodeTrusts(extra: string | undefined): void {
  const known = process.env['SSL_CERT_FILE']
  if (!extra || extra === known || !existsSync(extra)) return
  const others = known && existsSync(known) ? [readFileSync(known, 'utf8')] : rootCertificates
  const file = join(directory, 'authorities.pem')
  writeFileSync(file, [...others, readFileSync(extra, 'utf8')].join('\n'))
  process.env['SSL_CERT_FILE'] = file
}
