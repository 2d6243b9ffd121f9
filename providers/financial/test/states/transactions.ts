import { etagOf } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/financial'
import { createCategory } from '../../src/domain/categories/create-category.ts'
import { createRule } from '../../src/domain/rules/create-rule.ts'
import { uncategorised } from '../../src/domain/rules/load-rules.ts'
import { chooseCategory } from '../../src/domain/transactions/choose-category.ts'
import { createTransaction } from '../../src/domain/transactions/create-transaction.ts'
import { getTransaction } from '../../src/domain/transactions/get-transaction.ts'
import { insertTransactions } from '../../src/store/transactions.ts'
import { naming, type Stage } from './stage.ts'

type RuleWish = { ruleId: string; categoryId: string }

/** Bank transactions, and what sorts them. */
export function createTransactionStates(open: () => Stage) {
  const who = () => {
    const { tenantId, userId: actor } = open().caller()
    return { tenantId, actor }
  }
  const record = async (transactionId: string) => {
    const { bankReference, bookedOn, amount, counterparty, description } = examples.transaction
    const said = { bankReference, bookedOn, amount, counterparty, description }
    await createTransaction(naming(open().context, transactionId), who(), said)
    return answer(transactionId)
  }
  const answer = async (transactionId: string) => {
    const { version } = await getTransaction(open().context, who().tenantId, transactionId)
    return { transactionEtag: etagOf(version) }
  }
  const addRule = async ({ ruleId, categoryId }: RuleWish, rule: typeof examples.rule) => {
    const { name, priority, direction, amount, conditions } = rule
    const wish = {
      name,
      priority,
      categoryId,
      conditions,
      ...(direction !== null && { direction }),
      ...(amount !== null && { amount }),
    }
    const { version } = await createRule(naming(open().context, ruleId), who(), wish)
    return { ruleEtag: etagOf(version) }
  }
  return {
    'the tenant has no transactions': () => undefined,
    'a transaction exists': async ({ transactionId }: { transactionId: string }) => {
      const { db, clock } = open().context
      const { bankReference, bookedOn, amount, counterparty, description } = examples.transaction
      const bank = { bank_reference: bankReference, booked_on: bookedOn, ...amount, counterparty, description }
      // As one that was there before the rules.
      const row = { id: transactionId, ...bank, ...uncategorised }
      const where = { tenantId: who().tenantId, importId: null, at: clock() }
      await db.transaction().execute((trx) => insertTransactions(trx, where, [row]))
      return answer(transactionId)
    },
    'a transaction was categorised by the rule': ({ transactionId }: { transactionId: string }) =>
      record(transactionId),
    'a transaction was categorised by hand': async (wish: { transactionId: string; categoryId: string }) => {
      await record(wish.transactionId)
      const choice = { ...who(), transactionId: wish.transactionId, precondition: 'any' } as const
      await chooseCategory(open().context, choice, wish.categoryId)
      return answer(wish.transactionId)
    },
    'the tenant has no categories': () => undefined,
    'a category exists': async ({ categoryId, code }: { categoryId: string; code: string }) => {
      const { name } = examples.category
      await createCategory(naming(open().context, categoryId), who().tenantId, { code, name })
    },
    'the tenant has no rules': () => undefined,
    'a rule exists': (wish: RuleWish) => addRule(wish, examples.rule),
    'a rule for any amount exists': (wish: RuleWish) => addRule(wish, examples.openRule),
  }
}
