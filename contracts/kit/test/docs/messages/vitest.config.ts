import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'
import contracts from './concordat.config.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [concordat(contracts)],
        test: { name: 'record', include: ['board/*.pact.test.ts'], sequence: { groupOrder: 1 } },
      },
      { test: { name: 'verify', include: ['prices/*.verify.test.ts'], sequence: { groupOrder: 2 } } },
    ],
  },
})
