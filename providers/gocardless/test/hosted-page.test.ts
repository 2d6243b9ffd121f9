import { expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from './start-emulator.ts'

async function startFlow({ client }: TestEmulator, wishes: object = {}) {
  const asked = await client.billingRequests.create({ mandate_request: { currency: 'GBP' } })
  const flow = await client.billingRequestFlows.create({
    redirect_uri: 'https://shop.example/back?step=2',
    exit_uri: 'https://shop.example/left',
    links: { billing_request: asked.id },
    prefilled_customer: { given_name: 'Ada', family_name: 'Love"<script>', email: 'ada@example.com' },
    ...wishes,
  })
  return { id: asked.id, flowId: flow.id, path: new URL(String(flow.authorisation_url)).pathname }
}

const filled = {
  decision: 'confirm',
  given_name: 'Ada',
  family_name: 'Lovelace',
  email: 'ada@example.com',
  account_holder_name: 'Ada Lovelace',
  account: 'GB33BUKB20201555555555',
}

function submit({ app }: TestEmulator, path: string, form: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url: path, headers, payload: new URLSearchParams(form).toString() })
}

test('the payer fills in a form that needs no script, and is sent back with a mandate made', async () => {
  await using emulator = await startEmulator()
  const { id, flowId, path } = await startFlow(emulator)
  const page = await emulator.app.inject({ url: path })
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.body).toContain('value="Love&quot;&lt;script&gt;"')
  expect(page.body).not.toContain('<script')
  for (const [, name] of page.body.matchAll(/<input id="(\w+)"/g)) expect(page.body).toContain(`<label for="${name}"`)
  const sent = await submit(emulator, path, filled)
  expect([sent.statusCode, sent.headers.location]).toEqual([
    303,
    `https://shop.example/back?step=2&outcome=success&id=${flowId}`,
  ])
  await expect(emulator.client.billingRequests.find(id)).resolves.toMatchObject({ status: 'fulfilled' })
  expect((await emulator.app.inject({ url: path })).body).toContain('The Direct Debit is set up')
  expect((await submit(emulator, path, filled)).statusCode).toBe(409)
})

test('what is missing is told beside its field, and nothing is lost that was filled in', async () => {
  await using emulator = await startEmulator()
  const { id, path } = await startFlow(emulator)
  const again = await submit(emulator, path, { ...filled, email: 'nobody', account: '!' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('role="alert"')
  expect(again.body).toContain('aria-describedby="email-error" aria-invalid="true"')
  expect(again.body).toContain('value="Lovelace"')
  await expect(emulator.client.billingRequests.find(id)).resolves.toMatchObject({ status: 'pending' })
})

test('a payer who leaves is sent elsewhere, and can come back', async () => {
  await using emulator = await startEmulator()
  const { id, path } = await startFlow(emulator)
  const left = await submit(emulator, path, { decision: 'exit' })
  expect(left.headers.location).toMatch(/^https:\/\/shop\.example\/left\?outcome=failure/)
  await expect(emulator.client.billingRequests.find(id)).resolves.toMatchObject({ status: 'pending' })
  expect((await submit(emulator, path, filled)).statusCode).toBe(303)
})

test('a link is good for seven days', async () => {
  await using emulator = await startEmulator()
  const { path } = await startFlow(emulator)
  emulator.clock.advance(7 * 86_400)
  expect((await emulator.app.inject({ url: path })).statusCode).toBe(410)
  expect((await submit(emulator, path, filled)).statusCode).toBe(410)
  expect((await emulator.app.inject({ url: '/flow/BRF0' })).statusCode).toBe(404)
  expect((await submit(emulator, '/flow/BRF0', filled)).statusCode).toBe(404)
})

test('a flow without a page to go to says thank you', async () => {
  await using emulator = await startEmulator()
  const asked = await emulator.client.billingRequests.create({ mandate_request: { currency: 'GBP' } })
  const flow = await emulator.client.billingRequestFlows.create({ links: { billing_request: asked.id } })
  const done = await submit(emulator, new URL(String(flow.authorisation_url)).pathname, filled)
  expect([done.statusCode, done.body.includes('Thank you')]).toEqual([200, true])
})

test('what the form does not have is refused, and an address that is none is not found', async () => {
  await using emulator = await startEmulator()
  const { path } = await startFlow(emulator)
  expect((await submit(emulator, path, { ...filled, decision: 'perhaps' })).statusCode).toBe(400)
  expect((await emulator.app.inject({ url: `/flow/${'x'.repeat(300)}` })).statusCode).toBe(404)
  const headers = { 'content-type': 'text/xml' }
  expect((await emulator.app.inject({ method: 'POST', url: path, headers, payload: '<a/>' })).statusCode).toBe(415)
})

test('no flow leads to a request that is over', async () => {
  await using emulator = await startEmulator()
  const { id } = await startFlow(emulator)
  await emulator.client.billingRequests.cancel(id)
  const another = emulator.client.billingRequestFlows.create({ links: { billing_request: id } })
  await expect(another).rejects.toMatchObject({ errors: [{ reason: 'billing_request_not_pending' }] })
})
