import { concordat } from 'concordat/vitest'
import { defineConfig, mergeConfig } from 'vitest/config'
import own from './vitest.config.ts'

export default mergeConfig(
  own,
  defineConfig({
    plugins: [
      concordat({
        participant: 'todo-app',
        pacts: process.env['PACTS'] ?? 'pacts',
        providers: { todos: { openapi: 'todos.yaml', url: 'https://api.todos.test/v1' } },
        record: 'src/**/*.test.ts',
        strict: process.env['STRICT'] === 'yes',
      }),
    ],
  }),
)
