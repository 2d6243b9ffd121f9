import { etagOf, presentPage, readPage } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/financial'
import type { components } from '@platform/schemas/financial'
import { createClient } from '../../src/domain/clients/create-client.ts'
import { listClients } from '../../src/store/clients.ts'
import { naming, type Stage } from './stage.ts'

/** Whom the tenant invoices. */
export function createClientStates(open: () => Stage) {
  const add = async ({ name, email, taxNumber, address }: components['schemas']['Client'], id: string) => {
    const { context, caller } = open()
    return createClient(naming(context, id), caller().tenantId, { name, email, taxNumber, address })
  }
  return {
    'the tenant has no clients': () => undefined,
    'a client exists': async ({ clientId }: { clientId: string }) => ({
      clientEtag: etagOf((await add(examples.client, clientId)).version),
    }),
    'the clients fill two pages of one': async (wish: { clientId: string; otherClientId: string }) => {
      await add(examples.client, wish.clientId)
      await add(examples.otherClient, wish.otherClientId)
      const { context, caller } = open()
      const page = readPage({ limit: 1 })
      const clients = await listClients(context.db, caller().tenantId, { ...page, name: undefined })
      return { cursor: presentPage(clients, page, ({ id }) => id).next ?? '' }
    },
  }
}
