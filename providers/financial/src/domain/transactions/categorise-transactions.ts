import { inTransaction } from '@platform/conventions/database'
import type { components } from '@platform/schemas/financial'
import {
  awaitTurn,
  type Categorisation,
  changeCategories,
  type Examined,
  examineTransactions,
  logCategorisations,
} from '../../store/categorisations.ts'
import type { FinancialContext } from '../context.ts'
import { type Decide, loadRules } from '../rules/load-rules.ts'

/** Rows in memory at a time; deciding on them blocks the process for some milliseconds. */
const batch = 1_000
const changesShown = 100

/**
 * Runs the rules as they are now over all transactions of the tenant that nobody decided by hand: all of it or nothing,
 * and the same again changes nothing. The transactions are read as of one moment; one that somebody changes meanwhile
 * stays as they left it. A dry run writes nothing.
 */
export async function categoriseTransactions(
  { db, clock }: FinancialContext,
  { tenantId, actor }: { tenantId: string; actor: string },
  { dryRun }: { dryRun: boolean },
): Promise<components['schemas']['Categorisation']> {
  return inTransaction(db, async (trx) => {
    if (!dryRun) await awaitTurn(trx, tenantId)
    const decide = await loadRules(trx, tenantId)
    const at = clock()
    const result = { dryRun, examined: 0, changed: 0, manual: 0 }
    const shown: Categorisation[] = []
    for await (const rows of examineTransactions(trx, tenantId, batch)) {
      result.examined += rows.length
      result.manual += rows.filter(({ manual }) => manual).length
      let changes = findChanges(rows, decide)
      if (!dryRun) {
        const changed = await changeCategories(trx, changes)
        changes = changes.filter(({ transactionId }) => changed.has(transactionId))
        await logCategorisations(trx, { tenantId, actor, at }, changes)
      }
      result.changed += changes.length
      shown.push(...changes.slice(0, changesShown - shown.length))
    }
    return { ...result, changes: shown.map(presentChange) }
  })
}

function findChanges(rows: readonly Examined[], decide: Decide): (Categorisation & { version: number })[] {
  return rows.flatMap((row) => {
    if (row.manual) return []
    const to = decide({ ...row, amount: Number(row.amount) })
    const same =
      to.category_id === row.category_id && to.rule_id === row.rule_id && to.rule_version === row.rule_version
    return same ? [] : [{ transactionId: row.id, version: row.version, from: row.category_id, to }]
  })
}

function presentChange({ transactionId, from, to }: Categorisation) {
  return { transactionId, from, to: to.category_id, ruleId: to.rule_id, ruleVersion: to.rule_version }
}
