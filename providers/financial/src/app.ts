import { checkDatabase } from '@platform/conventions/database'
import { health } from '@platform/conventions/health'
import { ignoreBodies, refuseIllFormedText } from '@platform/conventions/requests'
import { createServer, type Server } from '@platform/conventions/server'
import type { FinancialDeps } from './deps.ts'
import { addCancellations } from './routes/cancellations.ts'
import { addCategories } from './routes/categories.ts'
import { addClientRemovals } from './routes/client-removals.ts'
import { addClients } from './routes/clients.ts'
import { addExchangeRates } from './routes/exchange-rates.ts'
import { addExports } from './routes/exports.ts'
import { addImportUploads } from './routes/import-uploads.ts'
import { addImports } from './routes/imports.ts'
import { addInvoicePdf } from './routes/invoice-pdf.ts'
import { addInvoiceSteps } from './routes/invoice-steps.ts'
import { addInvoices } from './routes/invoices.ts'
import { addLedger } from './routes/ledger.ts'
import { addMandates } from './routes/mandates.ts'
import { addPayments } from './routes/payments.ts'
import { translateRefusal } from './routes/problems.ts'
import { addQuotes } from './routes/quotes.ts'
import { addRefunds } from './routes/refunds.ts'
import { createRouteContext, type RouteContext } from './routes/route-context.ts'
import { addRuleRemovals } from './routes/rule-removals.ts'
import { addRules } from './routes/rules.ts'
import { addTransactions } from './routes/transactions.ts'
import { addWebhooks } from './routes/webhooks.ts'

/** Adds the operations of one part of the document. */
type AddRoutes = (app: Server, context: RouteContext) => void

/** Operations that take JSON. */
const withBody: readonly AddRoutes[] = [
  addClients,
  addInvoices,
  addExchangeRates,
  addQuotes,
  addLedger,
  addPayments,
  addRefunds,
  addMandates,
  addWebhooks,
  addTransactions,
  addCategories,
  addRules,
]

/** Operations that document no body; `ignoreBodies` drains what is sent along. */
const withoutBody: readonly AddRoutes[] = [
  addCancellations,
  addClientRemovals,
  addInvoiceSteps,
  addInvoicePdf,
  addRuleRemovals,
  addImports,
  addExports,
]

/**
 * Builds the service; it never listens. The caller keeps the database and closes it after the app.
 *
 * @example const app = createApp({ db, config, tokenCheck, provider, clock: () => new Date(), ids: v7, random: randomBytes })
 */
export function createApp(deps: FinancialDeps): Server {
  const { config, db, tokenCheck, random } = deps
  const app = createServer({
    logLevel: config.logLevel,
    ...(deps.logStream && { logStream: deps.logStream }),
    random,
    translators: [translateRefusal],
  })
  const context = createRouteContext(deps)
  app.register(health, { checks: { database: () => checkDatabase(db), ...tokenCheck.readiness } })
  app.register(async (scope: Server) => {
    scope.addHook('preValidation', refuseIllFormedText)
    for (const add of withBody) add(scope, context)
  })
  app.register(async (scope: Server) => {
    ignoreBodies(scope)
    for (const add of withoutBody) add(scope, context)
  })
  app.register(async (scope: Server) => addImportUploads(scope, context))
  app.addHook('onReady', tokenCheck.start)
  app.addHook('onClose', async () => tokenCheck.stop())
  return app
}
