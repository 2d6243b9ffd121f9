import { expect, test } from 'vitest'
import { bookPact } from './book-pact.ts'
import { openBroker, type TestBroker } from './open-broker.ts'

const shop = '<script>alert(1)</script> & "shop"'

async function tell({ publish, send }: TestBroker): Promise<void> {
  await publish(bookPact({ consumer: shop }), 'feat/1', { branch: 'main', tags: ['dev'] })
  await publish(bookPact({ consumer: shop, title: 'Persuasion' }), '2', { branch: 'main' })
  await publish(bookPact({ consumer: 'library', provider: 'archive' }), '1', { branch: 'main' })
  // A circle, which the drawing has to survive.
  await publish(bookPact({ consumer: 'archive', provider: 'library' }), '1', { branch: 'main' })
  const latest = await send('GET', `/pacts/provider/library/consumer/${encodeURIComponent(shop)}/latest`)
  const results = latest.body._links['pb:publish-verification-results'].href
  await send('POST', results, { success: true, providerApplicationVersion: '10' })
  await send('POST', results, { success: false, providerApplicationVersion: '11' })
  await send('POST', '/environments', { name: 'prod', production: true })
  await send('PUT', '/pacticipants/library/branches/main/versions/11')
}

test('every page that a link leads to is there, whole, escaped, and needs nothing from elsewhere', async () => {
  const broker = await openBroker()
  await tell(broker)
  const visited = new Map<string, string>()
  const open = ['/ui']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (visited.has(path)) continue
    const { status, headers, body } = await broker.send('GET', path)
    expect([path, status]).toEqual([path, 200])
    visited.set(path, typeof body === 'string' ? body : '')
    if (!headers.get('content-type')?.includes('html')) continue
    expect(body).not.toContain('<script')
    expect(body).toMatch(
      /^<!doctype html>\n<html lang="en">[\s\S]*<title>[^<]+<\/title>[\s\S]*<h1>[^<]+<\/h1>[\s\S]*<\/html>\n$/,
    )
    expect(body).not.toMatch(/ style=|<style|\son\w+=|undefined|\[object/)
    for (const [, address = ''] of body.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const url = new URL(address.replaceAll('&amp;', '&'))
      expect(url.origin).toBe(broker.url)
      open.push(`${url.pathname}${url.search}`)
    }
  }
  const text = [...visited.values()].join('\n')
  expect(visited.size).toBeGreaterThan(10)
  expect(text).toContain('a book exists {&quot;title&quot;:&quot;Emma&quot;}')
  expect(broker.failures).toEqual([])
})

test('the difference names the place and both values', async () => {
  const broker = await openBroker()
  await tell(broker)
  const base = `/ui/provider/library/consumer/${encodeURIComponent(shop)}`
  const { body } = await broker.send('GET', `${base}/diff?from=feat%2F1&to=2`)
  expect(body).toContain('Removed: a book, given a book exists {&quot;title&quot;:&quot;Emma&quot;}')
  expect(body).toContain('Added: a book, given a book exists {&quot;title&quot;:&quot;Persuasion&quot;}')
  const changed = bookPact({ consumer: 'app' })
  await broker.publish(changed, '1')
  const [interaction] = changed.interactions
  if (interaction) interaction.response.body.content.title = 'Sanditon'
  await broker.publish(changed, '2')
  const fields = await broker.send('GET', '/ui/provider/library/consumer/app/diff?from=1&to=2')
  expect(fields.body).toMatch(/\$\.response\.body\.content\.title[\s\S]*&quot;Emma&quot;[\s\S]*&quot;Sanditon&quot;/)
  expect((await broker.send('GET', `${base}/diff?from=feat%2F1&to=9`)).status).toBe(404)
})

test('a browser is led to the pages, a client to the index', async () => {
  const { url } = await openBroker()
  const browser = await fetch(url, { headers: { accept: 'text/html,application/xhtml+xml' }, redirect: 'manual' })
  expect([browser.status, browser.headers.get('location')]).toEqual([303, `${url}/ui`])
  const client = await fetch(url, { headers: { accept: 'application/hal+json, text/html' } })
  expect(client.headers.get('content-type')).toContain('application/hal+json')
})

test('badges say what the matrix says', async () => {
  const broker = await openBroker()
  await tell(broker)
  const pact = `/pacts/provider/library/consumer/${encodeURIComponent(shop)}/latest`
  const participant = '/pacticipants/library'
  const badges = [
    [`${pact}/badge`, 'failed'],
    ['/pacts/provider/archive/consumer/library/latest/badge', 'unverified'],
    [`${pact}/dev/badge`, 'unverified'],
    [`${participant}/branches/main/latest-version/can-i-deploy/to-environment/prod/badge`, 'can-i-deploy to prod: yes'],
    [`${participant}/main-branch/can-i-merge/badge`, 'can-i-merge: unknown'],
  ] as const
  for (const [path, want] of badges) {
    const { status, headers, body } = await broker.send('GET', path)
    expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'image/svg+xml;charset=utf-8'])
    expect(body).toContain(want)
    expect(body).not.toContain('<script')
  }
  expect(
    (await broker.send('GET', `${participant}/branches/none/latest-version/can-i-deploy/to-environment/prod/badge`))
      .status,
  ).toBe(404)
})
