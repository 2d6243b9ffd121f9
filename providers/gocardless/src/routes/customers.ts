import {
  zCreateCustomerBankAccountBody,
  zCreateCustomerBankAccountResponse,
  zCreateCustomerBody,
  zCreateCustomerResponse,
  zGetCustomerBankAccountPath,
  zGetCustomerBankAccountResponse,
  zGetCustomerPath,
  zGetCustomerResponse,
  zListCustomerBankAccountsQuery,
  zListCustomerBankAccountsResponse,
  zListCustomersQuery,
  zListCustomersResponse,
  zRemoveCustomerPath,
  zRemoveCustomerResponse,
  zUpdateCustomerBody,
  zUpdateCustomerPath,
  zUpdateCustomerResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { createBankAccount } from '../domain/bank-accounts.ts'
import { createCustomer, removeCustomer, updateCustomer } from '../domain/customers.ts'
import { find } from '../domain/find.ts'
import { once } from '../domain/once.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { given } from './given.ts'
import { listPage, matches } from './list-page.ts'
import type { RouteContext } from './route-context.ts'

export function addCustomers(app: EmulatorServer, context: RouteContext): void {
  const { books } = context

  app.post(
    '/customers',
    { schema: { body: zCreateCustomerBody, response: { 201: zCreateCustomerResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createCustomer', request)
      const customer = once(context, attempt, () => createCustomer(context, given(request.body.customers)))
      return reply.code(201).header('location', `/customers/${customer.id}`).send({ customers: customer })
    },
  )

  app.get(
    '/customers',
    { schema: { querystring: fromQuery(zListCustomersQuery), response: { 200: zListCustomersResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.customers, query, ({ removed }) => !removed)
      return { customers: items, meta }
    },
  )

  app.get(
    '/customers/:id',
    { schema: { params: zGetCustomerPath, response: { 200: zGetCustomerResponse } } },
    async ({ params }) => ({ customers: find(context, 'customers', params.id) }),
  )

  app.put(
    '/customers/:id',
    { schema: { params: zUpdateCustomerPath, body: zUpdateCustomerBody, response: { 200: zUpdateCustomerResponse } } },
    async ({ params, body }) => ({
      customers: books.transact(() => updateCustomer(context, params.id, given(body.customers))),
    }),
  )

  app.delete(
    '/customers/:id',
    { schema: { params: zRemoveCustomerPath, response: { 200: zRemoveCustomerResponse } } },
    async ({ params }) => ({ customers: books.transact(() => removeCustomer(context, params.id)) }),
  )

  app.post(
    '/customer_bank_accounts',
    { schema: { body: zCreateCustomerBankAccountBody, response: { 201: zCreateCustomerBankAccountResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createCustomerBankAccount', request)
      const account = once(context, attempt, () =>
        createBankAccount(context, given(request.body.customer_bank_accounts)),
      )
      return reply
        .code(201)
        .header('location', `/customer_bank_accounts/${account.id}`)
        .send({ customer_bank_accounts: account })
    },
  )

  app.get(
    '/customer_bank_accounts',
    {
      schema: {
        querystring: fromQuery(zListCustomerBankAccountsQuery),
        response: { 200: zListCustomerBankAccountsResponse },
      },
    },
    async ({ query }) => {
      const isAsked = ({ links }: { links: { customer: string } }) => matches(query.customer, links.customer)
      const { items, meta } = listPage(books.customer_bank_accounts, query, isAsked)
      return { customer_bank_accounts: items, meta }
    },
  )

  app.get(
    '/customer_bank_accounts/:id',
    { schema: { params: zGetCustomerBankAccountPath, response: { 200: zGetCustomerBankAccountResponse } } },
    async ({ params }) => ({ customer_bank_accounts: find(context, 'customer_bank_accounts', params.id) }),
  )
}
