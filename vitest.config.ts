import { chromium } from 'concordat/chromium'
import { concordat } from 'concordat/vitest'
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import contracts from './concordat.config.ts'
import adoption from './suites/adoption/vitest.config.ts'
import integration from './suites/vitest.config.ts'
import faults from './suites/vitest.faults.config.ts'

// Vitest asks for a pinned version where types are tested; it is pinned.
process.env['VITEST_DISABLE_EXPERIMENTAL_LOG'] ??= '1'

const postgres = ['./contracts/fixtures/src/postgres/global-setup.ts']
const frontend = concordatFor('frontend', 'gateway')
const gateway = concordatFor('gateway', 'auth', 'financial', 'trading')
const auth = concordatFor('auth')
const financial = concordatFor('financial', 'auth', 'gocardless')
const verifyFinancial = concordatFor('financial')
const gocardless = concordatFor('gocardless')
const trading = concordatFor('trading', 'auth')
const verifyTrading = concordatFor('trading')

/**
 * The order is the loop's: what records a pact runs before what verifies it, whatever the number of workers. A gateway's
 * verification records what it forwards, so it comes between the two.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contracts,consumers,providers,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.{pact,verify}.test.ts', '**/test/projects*/**'],
          globalSetup: postgres,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          exclude: [...configDefaults.exclude, '**/test/projects*/**'],
          typecheck: { enabled: true, only: true, include: ['{contracts,consumers,providers}/**/*.test-d.ts'] },
          sequence: { groupOrder: 2 },
        },
      },
      {
        plugins: [frontend()],
        test: {
          name: 'record:frontend',
          include: ['consumers/frontend/**/*.pact.test.ts'],
          sequence: { groupOrder: 3 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: chromium(),
            instances: [{ browser: 'chromium', name: 'record:frontend' }],
          },
        },
      },
      {
        plugins: [gateway()],
        test: {
          name: 'record:gateway',
          include: ['consumers/gateway/**/*.pact.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        plugins: [financial()],
        test: {
          name: 'record:financial',
          include: ['providers/financial/**/*.pact.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        plugins: [trading()],
        test: {
          name: 'record:trading',
          include: ['providers/trading/**/*.pact.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        plugins: [gateway()],
        test: {
          name: 'relay:gateway',
          include: ['consumers/gateway/**/*.verify.test.ts'],
          sequence: { groupOrder: 4 },
        },
      },
      {
        plugins: [auth()],
        test: {
          name: 'verify:auth',
          include: ['providers/auth/**/*.verify.test.ts'],
          globalSetup: postgres,
          sequence: { groupOrder: 5 },
        },
      },
      {
        plugins: [verifyFinancial()],
        test: {
          name: 'verify:financial',
          include: ['providers/financial/**/*.verify.test.ts'],
          globalSetup: postgres,
          sequence: { groupOrder: 5 },
        },
      },
      {
        plugins: [gocardless()],
        test: {
          name: 'verify:gocardless',
          include: ['providers/gocardless/**/*.verify.test.ts'],
          sequence: { groupOrder: 5 },
        },
      },
      {
        plugins: [verifyTrading()],
        test: {
          name: 'verify:trading',
          include: ['providers/trading/**/*.verify.test.ts'],
          globalSetup: postgres,
          sequence: { groupOrder: 5 },
        },
      },
      mergeConfig(integration, { test: { sequence: { groupOrder: 6 } } }),
      mergeConfig(faults, { test: { sequence: { groupOrder: 7 } } }),
      {
        test: {
          name: 'loop',
          include: ['suites/{loop,workspace}/**/*.test.ts'],
          sequence: { groupOrder: 8 },
        },
      },
      mergeConfig(adoption, { test: { sequence: { groupOrder: 9 } } }),
    ],
  },
})

function concordatFor(participant: string, ...consumed: (keyof typeof contracts.providers)[]) {
  const { pacts, providers } = contracts
  const own = Object.fromEntries(consumed.map((name) => [name, providers[name]]))
  return () => concordat({ participant, pacts, providers: own })
}
