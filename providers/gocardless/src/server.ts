import { readFileSync } from 'node:fs'
import { explainStartUp, runServer, StartUpError } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { openBooks } from './books/books.ts'
import { openJournal } from './books/journal.ts'
import { readEmulatorConfig } from './config.ts'
import type { DomainContext } from './domain/context.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'
import { keepDispatching } from './webhooks/keep-dispatching.ts'

await explainStartUp(async () => {
  const { process: own, emulator: config } = readEmulatorConfig(process.env)
  await runServer({
    name: 'gocardless',
    port: own.port,
    host: own.host,
    createApp: () => {
      const books = openBooks(own.journal === undefined ? undefined : openJournal(own.journal))
      const domain: DomainContext = { books, clock: () => new Date(), ids: () => v7(), telling: { on: true } }
      const webhook = own.webhook
      const dispatcher = createDispatcher(
        domain,
        webhook && {
          url: webhook.url,
          secret: webhook.secret,
          timeout: webhook.timeout,
          ...(webhook.retryAfter && { retryAfter: webhook.retryAfter }),
        },
      )
      const app = createApp({
        ...domain,
        dispatcher,
        config,
        ...(own.tls && { tls: { cert: readPem(own.tls.certificate), key: readPem(own.tls.key) } }),
      })
      keepDispatching(app, dispatcher)
      app.addHook('onClose', (_app, done) => {
        books.close()
        done()
      })
      return app
    },
  })
})

function readPem(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new StartUpError(`Failed to read "${path}" for TLS. Set TLS_CERT_FILE and TLS_KEY_FILE to PEM files.`, {
      cause,
    })
  }
}
