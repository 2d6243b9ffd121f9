/** What one condition of a rule looks for; all without case. */
export type Condition = {
  field: 'description' | 'counterparty'
  operator: 'contains' | 'equals' | 'matches'
  value: string
}

/** What the engine reads of a rule: openapi/financial.yaml, `Rule`. */
export type Rule = {
  /** A UUIDv7: of two rules the older has the lesser. */
  id: string
  /** Higher is tried first; among equals the older rule. */
  priority: number
  direction: 'in' | 'out' | null
  /** Of the absolute amount in minor units, both ends included. */
  amount: { currency: string; minimum?: number; maximum?: number } | null
  conditions: readonly Condition[]
}

/** What rules look at: money that goes out is negative. */
export type Categorisable = { amount: number; currency: string; description: string; counterparty: string }
