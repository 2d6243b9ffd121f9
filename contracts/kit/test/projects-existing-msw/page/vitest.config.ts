import { chromium } from 'concordat/chromium'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    concordat({
      participant: 'todo-app',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { todos: { openapi: '../todo-app/todos.yaml', url: 'https://api.todos.test/v1' } },
      record: '**',
    }),
  ],
  test: {
    include: ['src/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: chromium(),
      instances: [{ browser: 'chromium' }],
    },
  },
})
