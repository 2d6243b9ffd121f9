import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// Nothing records but what a test says.
export default defineConfig({
  plugins: [
    concordat({
      participant: 'todo-app',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { todos: { openapi: '../todo-app/todos.yaml', url: 'https://api.todos.test/v1' } },
    }),
  ],
  test: { include: [`${process.env['TESTS'] ?? 'src'}/*.test.ts`], setupFiles: ['../todo-app/src/setup-tests.ts'] },
})
