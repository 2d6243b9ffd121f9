import type { lookup } from 'node:dns'
import { expect, test } from 'vitest'
import { createAddressGuard } from './address-guard.ts'

/** A DNS that answers with the next of some lists of addresses each time it is asked. */
function createDns(...answers: string[][]): typeof lookup {
  const resolve = (_host: string, _options: unknown, callback: (...args: unknown[]) => void) => {
    const addresses = answers.shift() ?? []
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return resolve as unknown as typeof lookup
}

const resolveThrough = (guard: ReturnType<typeof createAddressGuard>, host: string) =>
  new Promise((resolve) =>
    guard.lookup(host, { all: true }, (error, addresses) => resolve(error?.message ?? addresses)),
  )

test.for([
  '127.0.0.1',
  '127.8.8.8',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fd00::1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::a00:1]',
  '[2002:7f00:1::]',
])('%s is refused', (host) => {
  expect(() => createAddressGuard([]).check(host)).toThrow(/loopback, private or link-local/)
})

test.for(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '[2606:2800:220:1::1]'])('%s is called', (host) => {
  expect(() => createAddressGuard([]).check(host)).not.toThrow()
})

test('a name is refused when any of its addresses is internal, and judged each time it is resolved', async () => {
  const guard = createAddressGuard(
    [],
    createDns(['93.184.216.34'], ['93.184.216.34', '10.0.0.1'], ['::ffff:127.0.0.1']),
  )
  expect(await resolveThrough(guard, 'hook.example')).toEqual([{ address: '93.184.216.34', family: 4 }])
  expect(await resolveThrough(guard, 'hook.example')).toMatch(/hook\.example \(10\.0\.0\.1\)/)
  expect(await resolveThrough(guard, 'hook.example')).toMatch(/loopback/)
})

test('what is allowed by name, address or range is called', async () => {
  const guard = createAddressGuard(
    ['ci.internal', '127.0.0.1', '10.0.0.0/8'],
    createDns(['192.168.0.9'], ['192.168.0.9']),
  )
  expect(await resolveThrough(guard, 'ci.internal')).toEqual([{ address: '192.168.0.9', family: 4 }])
  expect(await resolveThrough(guard, 'other.internal')).toMatch(/Allow it with --allow-webhook-host other\.internal/)
  expect(() => guard.check('10.200.0.1')).not.toThrow()
  expect(() => guard.check('127.0.0.2')).toThrow()
  expect([guard.isAllowed('ci.internal'), guard.isAllowed('10.1.1.1'), guard.isAllowed('8.8.8.8')]).toEqual([
    true,
    true,
    false,
  ])
})
