import { createDatabase } from '@platform/conventions/database'
import { test as base, expect, inject } from 'vitest'
import type { FinancialTables } from '../../../providers/financial/src/store/tables/index.ts'
import { type Discrepancy, reconcile } from '../../../providers/financial/test/reconcile.ts'
import { createAnswerChecker } from '../../http/check-answer.ts'
import { createFinancialClient, createGatewayClient } from '../../http/client.ts'
import { ownAddress } from '../../http/loopback.ts'
import { startPlatform } from '../../platform/start-platform.ts'
import { createPeople } from '../auth/people.ts'
import { readSeededFault } from '../seeding/read-seeded-fault.ts'
import { createArrange } from './arrange.ts'
import { createBooks } from './books.ts'
import { eventually } from './eventually.ts'
import { catalogue } from './faults/catalogue.ts'
import { createLevers } from './levers.ts'
import { partOf } from './part-of.ts'

/**
 * The test of this suite: one platform for a file, an owner of a new tenant for each test. After each test everything
 * comes to rest, and the books are compared with what they are about.
 */
export const test = base
  .extend('environment', { scope: 'file' }, { gateway: { UPSTREAM_TIMEOUT: '8000' } })
  .extend('platform', { scope: 'file' }, async ({ environment }, { onCleanup }) => {
    const platform = await startPlatform({
      server: inject('postgres'),
      financial: true,
      databaseLine: true,
      fault: readSeededFault(catalogue),
      environment,
    })
    onCleanup(platform.stop)
    return platform
  })
  .extend('part', { scope: 'file' }, ({ platform }) => partOf(platform))
  .extend('checker', { scope: 'file' }, () => createAnswerChecker(inject('openapi').gateway))
  .extend('gateway', { scope: 'file' }, ({ platform, checker }) =>
    createGatewayClient({ baseUrl: platform.gatewayUrl, checker }),
  )
  .extend('service', { scope: 'file' }, ({ part }) =>
    createFinancialClient({ baseUrl: part.url, checker: createAnswerChecker(inject('openapi').financial) }),
  )
  .extend('people', { scope: 'file' }, ({ gateway }) => createPeople(gateway))
  .extend('levers', { scope: 'file' }, ({ platform, part }) => createLevers(platform, part))
  .extend('reconciliation', { scope: 'file' }, ({ part }, { onCleanup }) => {
    const db = createDatabase<FinancialTables>({
      url: part.database.options.connectionString ?? '',
      name: 'reconcile',
      poolSize: 1,
    })
    onCleanup(() => db.destroy())
    return { db, known: new Set<string>() }
  })
  .extend('address', ownAddress)
  .extend('owner', ({ platform, checker, address }) =>
    // Sign-ups are counted by address.
    createPeople(createGatewayClient({ baseUrl: platform.gatewayUrl, checker, localAddress: address })).owner(),
  )
  .extend('arrange', ({ gateway, owner, platform }) => createArrange({ gateway, token: owner.token, platform }))
  .extend('books', ({ part, owner }) => createBooks(part.database, owner.person.tenantId))
  .extend('reconciled', { auto: true }, ({ reconciliation: { db, known }, levers, part }, { onCleanup }) => {
    onCleanup(async () => {
      for (const wire of Object.values(part.wires)) wire.mend()
      part.databaseLine()?.mend()
      await levers.clear()
      const fresh = async () => (await reconcile(db)).filter((found) => !known.has(nameOf(found)))
      try {
        await eventually(async () => void expect(await fresh()).toEqual([]))
      } finally {
        // Each is put to the test that brought it, not to those after.
        for (const found of await fresh()) known.add(nameOf(found))
      }
    })
  })

const nameOf = ({ rule, subject }: Discrepancy) => `${rule} ${subject}`
