import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    concordat({
      participant: 'todo-app',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { todos: { openapi: '../todo-app/todos.yaml', url: 'http://localhost:3000/v1' } },
      record: ['**', '!**/nothing/**'],
    }),
  ],
  test: { include: ['src/*.test.ts'], environment: 'jsdom' },
})
