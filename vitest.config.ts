import { concordat } from 'concordat/vitest'
import { configDefaults, defineConfig } from 'vitest/config'

const postgres = ['./contracts/fixtures/src/postgres/global-setup.ts']
const frontend = concordatFor('frontend', { gateway: { openapi: 'openapi/gateway.yaml' } })
const gateway = concordatFor('gateway', { auth: { openapi: 'openapi/auth.yaml' } })

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
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          exclude: [...configDefaults.exclude, '**/test/projects*/**'],
          typecheck: { enabled: true, only: true, include: ['{contracts,consumers,providers}/**/*.test-d.ts'] },
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [frontend()],
        test: {
          name: 'record:frontend',
          include: ['consumers/frontend/**/*.pact.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        plugins: [gateway()],
        test: {
          name: 'record:gateway',
          include: ['consumers/gateway/**/*.pact.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        plugins: [gateway()],
        test: {
          name: 'relay:gateway',
          include: ['consumers/gateway/**/*.verify.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'verify:auth',
          include: ['providers/auth/**/*.verify.test.ts'],
          globalSetup: postgres,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['suites/integration/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/seeded-faults.test.ts'],
          globalSetup: postgres,
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          name: 'integration-faults',
          include: ['suites/integration/**/seeded-faults.test.ts'],
          sequence: { groupOrder: 6 },
        },
      },
      {
        test: {
          name: 'loop',
          include: ['suites/{loop,workspace}/**/*.test.ts'],
          sequence: { groupOrder: 7 },
        },
      },
    ],
  },
})

function concordatFor(participant: string, providers: Parameters<typeof concordat>[0]['providers'] & object) {
  return () => concordat({ participant, pacts: 'pacts', providers })
}
