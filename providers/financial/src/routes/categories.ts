import type { Server } from '@platform/conventions/server'
import {
  zCategoriseTransactionsBody,
  zCategoriseTransactionsResponse,
  zCreateCategoryBody,
  zCreateCategoryResponse,
  zListCategoriesResponse,
} from '@platform/schemas/financial'
import { createCategory } from '../domain/categories/create-category.ts'
import { categoriseTransactions } from '../domain/transactions/categorise-transactions.ts'
import { listCategories } from '../store/categories.ts'
import { presentCategory } from './present-transaction.ts'
import type { RouteContext } from './route-context.ts'

export function addCategories(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/categories',
    { onRequest: allowed('read'), schema: { response: { 200: zListCategoriesResponse } } },
    async ({ claims }) => ({ items: (await listCategories(db, claims.tenant)).map(presentCategory) }),
  )

  app.post(
    '/categories',
    { onRequest: allowed('write'), schema: { body: zCreateCategoryBody, response: { 201: zCreateCategoryResponse } } },
    async ({ claims, body }, reply) =>
      reply.code(201).send(presentCategory(await createCategory(context, claims.tenant, body))),
  )

  app.post(
    '/categorisations',
    {
      onRequest: allowed('write'),
      schema: { body: zCategoriseTransactionsBody, response: { 200: zCategoriseTransactionsResponse } },
    },
    async ({ claims: { tenant: tenantId, sub: actor }, body }) =>
      categoriseTransactions(context, { tenantId, actor }, body),
  )
}
