import { test as base, expect, inject } from 'vitest'
import { createAnswerChecker } from '../../http/check-answer.ts'
import { createGatewayClient, createTradingClient } from '../../http/client.ts'
import { ownAddress } from '../../http/loopback.ts'
import { startPlatform } from '../../platform/start-platform.ts'
import { createPeople, type Device } from '../auth/people.ts'
import { eventually } from '../financial/eventually.ts'
import { readSeededFault } from '../seeding/read-seeded-fault.ts'
import { createArrange } from './arrange.ts'
import { createBooks } from './books.ts'
import { catalogue } from './faults/catalogue.ts'
import { createLevers } from './levers.ts'
import { createStreamOpener } from './open-stream.ts'
import { partOf } from './part-of.ts'
import { type Discrepancy, reconcile } from './reconcile.ts'
import { createTrader, type Trader } from './trader.ts'

/** Orders that the exchange did not answer for are looked at again after three seconds. */
const settled = 4_000

/**
 * The test of this suite: one platform for a file, an owner of a new tenant for each test. It is a Saturday noon, so that no
 * exchange is open but by levers, and no day ends. After each test everything comes to rest, all books are compared, and what
 * still works is cancelled, so that no two tests trade with each other.
 */
export const test = base
  .extend('environment', { scope: 'file' }, { gateway: { UPSTREAM_TIMEOUT: '8000' } })
  .extend('platform', { scope: 'file' }, async ({ environment }, { onCleanup }) => {
    const platform = await startPlatform({
      server: inject('postgres'),
      trading: true,
      databaseLine: true,
      fault: readSeededFault(catalogue),
      environment,
    })
    onCleanup(platform.stop)
    await platform.advance(untilSaturdayNoon(Date.now()))
    return platform
  })
  .extend('part', { scope: 'file' }, ({ platform }) => partOf(platform))
  .extend('checker', { scope: 'file' }, () => createAnswerChecker(inject('openapi').gateway))
  .extend('gateway', { scope: 'file' }, ({ platform, checker }) =>
    createGatewayClient({ baseUrl: platform.gatewayUrl, checker }),
  )
  .extend('service', { scope: 'file' }, ({ part }) =>
    createTradingClient({ baseUrl: part.url, checker: createAnswerChecker(inject('openapi').trading) }),
  )
  .extend('levers', { scope: 'file' }, ({ part }) => createLevers(part))
  .extend('known', { scope: 'file' }, () => new Set<string>())
  .extend('address', ownAddress)
  .extend('devices', (): Device[] => [])
  .extend('people', ({ platform, checker, address }) =>
    // Sign-ups are counted by address.
    createPeople(createGatewayClient({ baseUrl: platform.gatewayUrl, checker, localAddress: address })),
  )
  /** Somebody new who trades. */
  .extend('join', ({ people, devices }) => async (): Promise<Trader & { device: Device }> => {
    const device = await people.owner()
    devices.push(device)
    return { ...createTrader(device), device }
  })
  .extend('trader', ({ join }) => join())
  .extend('arrange', ({ gateway, trader, people, part: { database } }) =>
    createArrange({ gateway, token: trader.device.token, people, database }),
  )
  .extend('books', ({ part, trader }) => createBooks(part.database, trader.tenantId))
  .extend('streams', ({ platform }, { onCleanup }) => {
    const streams = createStreamOpener(() => `${platform.gatewayUrl()}/trading`)
    onCleanup(streams.closeAll)
    return streams
  })
  .extend('reconciled', { auto: true }, ({ platform, known, levers, part, devices }, { onCleanup }) => {
    onCleanup(async () => {
      for (const wire of Object.values(part.wires)) wire.mend()
      part.databaseLine()?.mend()
      await levers.clear()
      const fresh = async () => (await reconcile(part.database)).filter((found) => !known.has(nameOf(found)))
      if ((await fresh()).length > 0) await platform.advance(settled)
      try {
        await eventually(async () => void expect(await fresh()).toEqual([]))
        await cancelAll(devices, part.database)
        await eventually(async () => void expect(await fresh()).toEqual([]))
      } finally {
        // Each is put to the test that brought it, not to those after.
        for (const found of await fresh()) known.add(nameOf(found))
      }
    })
  })

const nameOf = ({ rule, subject }: Discrepancy) => `${rule} ${subject}`

function untilSaturdayNoon(now: number): number {
  const day = 86_400_000
  const days = (6 - new Date(now).getUTCDay() + 7) % 7 || 7
  return now - (now % day) + days * day + day / 2 - now
}

async function cancelAll(devices: readonly Device[], database: { query(sql: string): Promise<{ rows: unknown[] }> }) {
  const { rows } = await database.query(
    `select distinct tenant_id as tenant from orders where status in ('open', 'partially_filled')`,
  )
  const working = new Set((rows as { tenant: string }[]).map(({ tenant }) => tenant))
  for (const device of devices.filter(({ person }) => working.has(person.tenantId))) {
    await createTrader(device).switchTo('halted')
  }
}
