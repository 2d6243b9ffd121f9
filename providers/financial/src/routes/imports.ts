import { invalid } from '@platform/conventions/refusals'
import { pageLimit } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCancelImportPath,
  zCancelImportResponse,
  zGetImportPath,
  zGetImportResponse,
  zListImportErrorsPath,
  zListImportErrorsQuery,
  zListImportErrorsResponse,
} from '@platform/schemas/financial'
import { cancelImport } from '../domain/imports/cancel-import.ts'
import { getImport } from '../domain/imports/get-import.ts'
import { listErrors } from '../store/imports.ts'
import { presentImport } from './present-import.ts'
import type { RouteContext } from './route-context.ts'

const errorsQuery = zListImportErrorsQuery.extend({ limit: pageLimit })

export function addImports(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/imports/:importId',
    { onRequest: allowed('read'), schema: { params: zGetImportPath, response: { 200: zGetImportResponse } } },
    async ({ claims, params }) => presentImport(await getImport(context, claims.tenant, params.importId)),
  )

  app.get(
    '/imports/:importId/errors',
    {
      onRequest: allowed('read'),
      schema: { params: zListImportErrorsPath, querystring: errorsQuery, response: { 200: zListImportErrorsResponse } },
    },
    async ({ claims, params, query: { cursor, limit = 50 } }) => {
      const after = readPosition(cursor)
      const { id } = await getImport(context, claims.tenant, params.importId)
      const errors = await listErrors(db, id, { after, limit })
      const shown = errors.slice(0, limit)
      return {
        items: shown.map(({ row, column, message }) => ({ row, column, message })),
        next: errors.length > limit ? writePosition(shown.at(-1)?.position) : null,
      }
    },
  )

  app.post(
    '/imports/:importId/cancel',
    { onRequest: allowed('write'), schema: { params: zCancelImportPath, response: { 200: zCancelImportResponse } } },
    async ({ claims: { tenant: tenantId }, params: { importId } }) =>
      presentImport(await cancelImport(context, { tenantId, importId })),
  )
}

/** A cursor is base64url of the last error's position. */
function readPosition(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!/^\d{1,6}$/.test(text)) throw invalid('query/cursor', 'Not a cursor of this list: take `next` of a page.')
  return Number(text)
}

function writePosition(position: number | undefined): string {
  return Buffer.from(String(position)).toString('base64url')
}
