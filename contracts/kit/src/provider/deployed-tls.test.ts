import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request as forward } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runCases } from '../../test/projects-provider/run-cases.ts'
import { startDeployed } from '../../test/projects-provider-deployed/start-deployed.ts'
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts'

const root = join(import.meta.dirname, '../../test/projects-provider-deployed')

/** A certificate of an authority that nobody knows, for 127.0.0.1. */
async function makeCertificate() {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-tls-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')]
  const subject = [
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-addext',
    'basicConstraints=critical,CA:FALSE',
  ]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return { file: certificate, key: await readFile(key), cert: await readFile(certificate) }
}

async function putTlsBefore(target: string, options: { key: Buffer; cert: Buffer }): Promise<string> {
  const server = createServer(options, (incoming, outgoing) => {
    const { method, headers, url } = incoming
    const { origin } = new URL(target)
    const onward = forward(`${origin}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  const { port } = new URL(await listenOnLoopback(server))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { pathname } = new URL(target)
  return `https://127.0.0.1:${port}${pathname}`
}

test('a provider behind TLS is verified when its authority is trusted, and says what to do when not', async () => {
  const deployed = await startDeployed()
  onTestFinished(() => deployed.close())
  const tls = await makeCertificate()
  const env = {
    ...deployed.env,
    CATALOGUE_URL: await putTlsBefore(deployed.env.CATALOGUE_URL, tls),
    CATALOGUE_STATE_URL: await putTlsBefore(deployed.env.CATALOGUE_STATE_URL, tls),
  }
  const trusting = await runCases([], { ...env, NODE_EXTRA_CA_CERTS: tls.file }, root, ['by-url'])
  expect(trusting.cases['by-url']?.flatMap(({ failureMessages }) => failureMessages)).toEqual([])
  const [failure] =
    (await runCases([], { ...env, NODE_EXTRA_CA_CERTS: undefined }, root, ['by-url'])).cases['by-url'] ?? []
  expect(failure?.failureMessages[0]).toContain('its certificate is not trusted')
  expect(failure?.failureMessages[0]).toContain('NODE_EXTRA_CA_CERTS')
}, 120_000)
