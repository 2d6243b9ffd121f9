import { gocardlessOperations } from '@platform/schemas/gocardless'
import { expect, test } from 'vitest'
import { scenarios } from '../src/domain/scenarios.ts'
import { documentedOperations, startEmulator } from './start-emulator.ts'

test('the emulator has the routes that OpenAPI documents, and no others', async () => {
  await using emulator = await startEmulator()
  const routes = gocardlessOperations.map(({ method, path }) => ({ method, url: path.replaceAll(/\{(\w+)\}/g, ':$1') }))
  const missing = routes.filter((route) => !emulator.app.hasRoute(route))
  expect(missing).toEqual([])
  expect(gocardlessOperations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    documentedOperations.toSorted(),
  )
  const printed = emulator.app.printRoutes({ commonPrefix: false })
  const listed = [...printed.matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, methods = '']) => methods.split(', '))
  expect(listed.filter((method) => method !== 'HEAD')).toHaveLength(documentedOperations.length)
})

test('there are simulators for payments, mandates, refunds and billing requests', () => {
  const kinds = new Set(Object.values(scenarios).map(({ of }) => of))
  expect([...kinds].sort()).toEqual(['billing_requests', 'mandates', 'payments', 'refunds'])
})
