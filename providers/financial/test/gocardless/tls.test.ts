import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from '@platform/fixtures/tls'
import { expect, onTestFinished, test } from 'vitest'
import { createGoCardless } from '../../src/gocardless/index.ts'
import { accessToken, startEmulator, webhookSecret } from './start-emulator.ts'

test.each([
  ['api-sandbox.gocardless.com', { outcome: 'done' }],
  ['somebody.example', { outcome: 'unavailable', cause: 'unreachable' }],
])('whoever stands in for GoCardless has a certificate for its name: %s', async (name, expected) => {
  const { ca, cert, key } = await makeCertificate(name)
  const folder = mkdtempSync(join(tmpdir(), 'gocardless-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [certificate, privateKey] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  writeFileSync(certificate, cert)
  writeFileSync(privateKey, key)
  await using emulator = await startEmulator({ TLS_CERT_FILE: certificate, TLS_KEY_FILE: privateKey })
  const provider = createGoCardless({ url: emulator.url, accessToken, webhookSecret, ca })
  const customer = { key: 'once', name: { company: 'Acme' }, email: 'acme@example.com' }
  await expect(provider.createCustomer(customer)).resolves.toMatchObject(expected)
  provider.close()
})
