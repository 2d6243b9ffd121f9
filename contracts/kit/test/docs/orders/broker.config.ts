import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['orders/broker.verify.test.ts'] } })
