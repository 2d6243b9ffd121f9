import { health } from '@platform/conventions/health'
import { createEmulatorServer, type EmulatorServer } from './create-emulator-server.ts'
import type { EmulatorDeps } from './deps.ts'
import { createFaults } from './faults/faults.ts'
import { installFaults } from './faults/install-faults.ts'
import { addHostedPage } from './page/routes.ts'
import { authenticate } from './routes/authenticate.ts'
import { addBillingRequests } from './routes/billing-requests.ts'
import { addCustomers } from './routes/customers.ts'
import { addEmulator } from './routes/emulator.ts'
import { addEvents } from './routes/events.ts'
import { addExchangeRates } from './routes/exchange-rates.ts'
import { addMandates } from './routes/mandates.ts'
import { addPayments } from './routes/payments.ts'
import { limitRate } from './routes/rate-limit.ts'
import { addRefunds } from './routes/refunds.ts'
import type { RouteContext } from './routes/route-context.ts'
import { addSandbox } from './routes/sandbox.ts'
import { requireVersion } from './routes/version.ts'

/**
 * Builds the emulator of GoCardless; it never listens. The caller keeps the books, and sends what the dispatcher has to tell.
 *
 * @example const app = createApp({ books: openBooks(), clock: () => new Date(), ids: uuidv7, telling: { on: true }, … })
 */
export function createApp(deps: EmulatorDeps): EmulatorServer {
  const app = createEmulatorServer(deps)
  const faults = createFaults()
  const context: RouteContext = {
    ...deps,
    faults,
    publicUrl: () => deps.config.publicUrl ?? app.listeningOrigin,
  }
  app.register(health)
  app.register(async (api: EmulatorServer) => {
    api.addHook('onRequest', authenticate(deps.config))
    api.addHook('onRequest', requireVersion)
    api.addHook('onRequest', limitRate(deps))
    installFaults(api, faults)
    addCustomers(api, context)
    addBillingRequests(api, context)
    addMandates(api, context)
    addPayments(api, context)
    addRefunds(api, context)
    addEvents(api, context)
    addSandbox(api, context)
    addExchangeRates(api, context)
  })
  app.register(async (own: EmulatorServer) => {
    own.addHook('onRequest', authenticate(deps.config))
    addEmulator(own, context)
  })
  app.register(async (page: EmulatorServer) => addHostedPage(page, context))
  return app
}
