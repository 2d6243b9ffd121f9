import type { components } from '@platform/schemas/financial'
import type { CategoryRow } from '../store/categories.ts'
import type { RuleRow } from '../store/rules.ts'
import type { TransactionRow } from '../store/transactions.ts'

type Schemas = components['schemas']

export function presentTransaction(transaction: TransactionRow): Schemas['Transaction'] {
  return {
    id: transaction.id,
    bankReference: transaction.bank_reference,
    bookedOn: transaction.booked_on,
    amount: { amount: Number(transaction.amount), currency: transaction.currency },
    counterparty: transaction.counterparty,
    description: transaction.description,
    categoryId: transaction.category_id,
    categorySource: transaction.category_source,
    ruleId: transaction.rule_id,
    ruleVersion: transaction.rule_version,
    createdAt: transaction.created_at.toISOString(),
  }
}

export function presentCategory({ id, code, name }: CategoryRow): Schemas['Category'] {
  return { id, code, name }
}

export function presentRule(rule: RuleRow): Schemas['Rule'] {
  const { id, version, name, priority, direction, amount, conditions } = rule
  const createdAt = rule.created_at.toISOString()
  return { id, version, name, priority, categoryId: rule.category_id, direction, amount, conditions, createdAt }
}
