import { fileURLToPath } from 'node:url'
import { type ServiceOptions, type ServiceProcess, startService } from '../../scripts/dev/service-process.ts'
import { type Ask, createAsk } from './ask.ts'

/** Halves what it takes to start a service; the same processes are started again and again here. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/concordat-suites', import.meta.url))

/** A service process that takes orders of the suite. */
export type SteeredProcess = ServiceProcess & { ask: Ask }

export async function startSteered(options: ServiceOptions): Promise<SteeredProcess> {
  const service = await startService({ ...options, env: { NODE_COMPILE_CACHE: compileCache, ...options.env } })
  return { ...service, ask: createAsk(service.child) }
}
