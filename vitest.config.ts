import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contracts,consumers,providers,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.{pact,verify}.test.ts'],
          globalSetup: ['./contracts/fixtures/src/postgres/global-setup.ts'],
        },
      },
    ],
  },
})
