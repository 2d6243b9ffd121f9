import { noSuch } from '@platform/conventions/refusals'
import { findImport, type ImportRow } from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for an import of another tenant */
export async function getImport({ db }: FinancialContext, tenantId: string, importId: string): Promise<ImportRow> {
  const job = await findImport(db, { tenantId, importId })
  if (job === undefined) throw noSuch('import')
  return job
}
