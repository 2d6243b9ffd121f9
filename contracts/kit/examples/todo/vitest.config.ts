import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          concordat({
            participant: 'todo-app',
            pacts: process.env['PACTS'] ?? 'pacts',
            providers: { 'todo-service': { openapi: 'openapi.json' } },
          }),
        ],
        test: { name: 'record', include: ['src/**/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      { test: { name: 'verify', include: ['test/**/*.verify.test.ts'], sequence: { groupOrder: 2 } } },
    ],
  },
})
