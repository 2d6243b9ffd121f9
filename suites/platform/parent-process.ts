/** Starts a platform, tells which processes it is made of, and waits to be killed. For the test of just that. */
import type { PostgresServer } from '@platform/fixtures/postgres'
import { startPlatform } from './start-platform.ts'

const platform = await startPlatform({ server: JSON.parse(process.env['POSTGRES'] ?? '') as PostgresServer })
process.send?.({ pids: platform.pids(), url: platform.gatewayUrl() })
