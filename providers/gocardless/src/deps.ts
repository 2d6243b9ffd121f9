import type { SecureContextOptions } from 'node:tls'
import type { LogStream } from '@platform/conventions/server'
import type { EmulatorConfig } from './config.ts'
import type { DomainContext } from './domain/context.ts'
import type { Dispatcher } from './webhooks/dispatcher.ts'

/** What the emulator needs from outside; all that depends on time or chance comes from here. */
export type EmulatorDeps = DomainContext & {
  dispatcher: Dispatcher
  config: EmulatorConfig
  /** Certificate and key; without, it speaks plain HTTP. */
  tls?: Pick<SecureContextOptions, 'cert' | 'key'>
  /** Where the log goes instead of stderr. */
  logStream?: LogStream
}
