import {
  zCancelBillingRequestBody,
  zCancelBillingRequestPath,
  zCancelBillingRequestResponse,
  zCollectBankAccountBody,
  zCollectBankAccountPath,
  zCollectBankAccountResponse,
  zCollectCustomerDetailsBody,
  zCollectCustomerDetailsPath,
  zCollectCustomerDetailsResponse,
  zConfirmPayerDetailsBody,
  zConfirmPayerDetailsPath,
  zConfirmPayerDetailsResponse,
  zCreateBillingRequestBody,
  zCreateBillingRequestFlowBody,
  zCreateBillingRequestFlowResponse,
  zCreateBillingRequestResponse,
  zFulfilBillingRequestBody,
  zFulfilBillingRequestPath,
  zFulfilBillingRequestResponse,
  zGetBillingRequestPath,
  zGetBillingRequestResponse,
  zListBillingRequestsQuery,
  zListBillingRequestsResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { validationFailed } from '../domain/api-fault.ts'
import {
  cancelBillingRequest,
  collectBankAccount,
  collectCustomerDetails,
  confirmPayerDetails,
  createBillingRequest,
  fulfilBillingRequest,
} from '../domain/billing-requests.ts'
import { find } from '../domain/find.ts'
import { createFlow } from '../domain/flows.ts'
import { once } from '../domain/once.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { given } from './given.ts'
import { listPage, matches } from './list-page.ts'
import { optionalBody } from './optional-body.ts'
import type { RouteContext } from './route-context.ts'

export function addBillingRequests(app: EmulatorServer, context: RouteContext): void {
  const { books } = context

  app.post(
    '/billing_requests',
    { schema: { body: zCreateBillingRequestBody, response: { 201: zCreateBillingRequestResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createBillingRequest', request)
      const made = once(context, attempt, () => createBillingRequest(context, given(request.body.billing_requests)))
      return reply.code(201).header('location', `/billing_requests/${made.id}`).send({ billing_requests: made })
    },
  )

  app.get(
    '/billing_requests',
    { schema: { querystring: fromQuery(zListBillingRequestsQuery), response: { 200: zListBillingRequestsResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.billing_requests, query, ({ links, status }) => {
        return matches(query.customer, links.customer) && matches(query.status, status)
      })
      return { billing_requests: items, meta }
    },
  )

  app.get(
    '/billing_requests/:id',
    { schema: { params: zGetBillingRequestPath, response: { 200: zGetBillingRequestResponse } } },
    async ({ params }) => ({ billing_requests: find(context, 'billing_requests', params.id) }),
  )

  app.post(
    '/billing_requests/:id/actions/collect_customer_details',
    {
      schema: {
        params: zCollectCustomerDetailsPath,
        body: optionalBody(zCollectCustomerDetailsBody),
        response: { 200: zCollectCustomerDetailsResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('collectCustomerDetails', request)
      const { params, body } = request
      if (body === undefined) throw validationFailed('/data/customer', 'is required')
      return {
        billing_requests: once(context, attempt, () => collectCustomerDetails(context, params.id, given(body.data))),
      }
    },
  )

  app.post(
    '/billing_requests/:id/actions/collect_bank_account',
    {
      schema: {
        params: zCollectBankAccountPath,
        body: optionalBody(zCollectBankAccountBody),
        response: { 200: zCollectBankAccountResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('collectBankAccount', request)
      const { params, body } = request
      if (body === undefined) throw validationFailed('/data/account_holder_name', 'is required')
      return {
        billing_requests: once(context, attempt, () => collectBankAccount(context, params.id, given(body.data))),
      }
    },
  )

  app.post(
    '/billing_requests/:id/actions/confirm_payer_details',
    {
      schema: {
        params: zConfirmPayerDetailsPath,
        body: optionalBody(zConfirmPayerDetailsBody),
        response: { 200: zConfirmPayerDetailsResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('confirmPayerDetails', request)
      return { billing_requests: once(context, attempt, () => confirmPayerDetails(context, request.params.id)) }
    },
  )

  app.post(
    '/billing_requests/:id/actions/fulfil',
    {
      schema: {
        params: zFulfilBillingRequestPath,
        body: optionalBody(zFulfilBillingRequestBody),
        response: { 200: zFulfilBillingRequestResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('fulfilBillingRequest', request)
      return { billing_requests: once(context, attempt, () => fulfilBillingRequest(context, request.params.id)) }
    },
  )

  app.post(
    '/billing_requests/:id/actions/cancel',
    {
      schema: {
        params: zCancelBillingRequestPath,
        body: optionalBody(zCancelBillingRequestBody),
        response: { 200: zCancelBillingRequestResponse },
      },
    },
    async (request) => {
      const attempt = attemptOf('cancelBillingRequest', request)
      return { billing_requests: once(context, attempt, () => cancelBillingRequest(context, request.params.id)) }
    },
  )

  app.post(
    '/billing_request_flows',
    { schema: { body: zCreateBillingRequestFlowBody, response: { 201: zCreateBillingRequestFlowResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createBillingRequestFlow', request)
      const flow = once(context, attempt, () =>
        createFlow(context, given(request.body.billing_request_flows), context.publicUrl()),
      )
      return reply.code(201).header('location', flow.authorisation_url).send({ billing_request_flows: flow })
    },
  )
}
