/** A strategy's code and the decimals that it is given under names. */
export type StrategyCode = { source: string; parameters: Readonly<Record<string, string>> }

/** What is held when a bar has closed. */
export type HeldPosition = {
  /** Below zero when it was sold short. */
  quantity: string
  /** What it was opened at; null when nothing is held. */
  averagePrice: string | null
}
