import {
  zAddFaultBody,
  zAddFaultResponse,
  zListFaultsResponse,
  zReadBooksResponse,
  zSetDeliveriesBody,
  zSetDeliveriesResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { notFound, validationFailed } from '../domain/api-fault.ts'
import { readBooks } from '../domain/read-books.ts'
import type { RouteContext } from './route-context.ts'

/** What only the emulator has: its books, and the levers of tests. */
export function addEmulator(app: EmulatorServer, context: RouteContext): void {
  const { config, faults, telling } = context

  app.get('/emulator/books', { schema: { response: { 200: zReadBooksResponse } } }, async () => readBooks(context))

  app.register(async (levers: EmulatorServer) => {
    levers.addHook('onRequest', (_request, _reply, done) => done(config.faults ? undefined : notFound()))

    levers.get('/emulator/faults', { schema: { response: { 200: zListFaultsResponse } } }, async () => ({
      faults: [...faults.list()],
    }))

    levers.post(
      '/emulator/faults',
      { schema: { body: zAddFaultBody, response: { 201: zAddFaultResponse } } },
      async (request, reply) => {
        const { answer, when } = request.body
        if (when === 'before' && (answer === 'drip' || answer === 'truncated')) {
          throw validationFailed('/faults/when', `must be after: nothing is there to ${answer} before`)
        }
        faults.add(request.body)
        return reply.code(201).send(request.body)
      },
    )

    levers.delete('/emulator/faults', async (_request, reply) => {
      faults.clear()
      return reply.code(204).send()
    })

    levers.put(
      '/emulator/deliveries',
      { schema: { body: zSetDeliveriesBody, response: { 200: zSetDeliveriesResponse } } },
      async ({ body }) => {
        telling.on = body.deliver
        return { deliver: telling.on }
      },
    )
  })
}
