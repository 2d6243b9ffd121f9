const BUDGET_MS = 15_000

/** Milliseconds that each side of a pair took in one round. */
export type Round<Side extends string> = Record<Side, number>

/**
 * Times sides one after the other, round by round. Every other round goes backwards, so that a drift of the machine's
 * speed favours nobody. On a slow machine there are fewer rounds: none but the first starts after 15 seconds.
 */
export async function runPairs<Side extends string>(
  sides: { [Name in Side]: () => Promise<void> },
  rounds: number,
): Promise<Round<Side>[]> {
  const timed: Round<Side>[] = []
  const names = Object.keys(sides) as Side[]
  const begun = performance.now()
  for (let at = 0; at < rounds && (at === 0 || performance.now() - begun < BUDGET_MS); at += 1) {
    const round = {} as Round<Side>
    for (const name of at % 2 === 0 ? names : names.toReversed()) {
      const started = performance.now()
      await sides[name]()
      round[name] = performance.now() - started
    }
    timed.push(round)
  }
  return timed
}
