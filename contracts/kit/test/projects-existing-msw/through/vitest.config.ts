import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'

// A real service, which some of the tests reach; it ends with the run.
const service = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":1,"title":"Real","status":"open"}]')
}).listen(0, '127.0.0.1')
await once(service, 'listening')
service.unref()
const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`

export default defineConfig({
  plugins: [
    concordat({
      participant: 'todo-app',
      pacts: process.env['PACTS'] ?? 'pacts',
      providers: { todos: { openapi: '../todo-app/todos.yaml', url } },
      record: '**',
    }),
  ],
  test: { include: ['src/*.test.ts'], env: { SERVICE_URL: url } },
})
