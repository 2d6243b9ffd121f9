import type { JudgedImpact, Judgement } from '../accepted/judge.ts'
import type { Reader } from '../impact/impact.ts'

/** One sentence that says it all: "3 breaking: 1 hits frontend through the gateway (2 interactions), 2 hit nobody". */
export function sayVerdict({ impacts }: Pick<Judgement, 'impacts'>, unexplained = 0): string {
  const serious = impacts.filter(isSerious)
  const more = unexplained > 0 ? [`${count(unexplained, 'interaction')} no longer fit, and no change says why`] : []
  if (serious.length === 0) {
    const others = impacts.length
    return [others === 0 ? 'no change' : `${count(others, 'change')}, none breaking`, ...more].join('; ')
  }
  const hits = serious.filter(({ readers }) => readers.length > 0)
  const parts = [...groupByReaders(hits), ...sayNobody(serious.length - hits.length)]
  return [`${serious.length} breaking: ${parts.join(', ')}`, ...more].join('; ')
}

/** Breaking by its kind, or because somebody relies on what it touches. */
export function isSerious({ change, readers }: JudgedImpact): boolean {
  if (change.rule === 'version.not-major') return false
  return change.level === 'breaking' || readers.length > 0
}

function groupByReaders(hits: JudgedImpact[]): string[] {
  const groups = new Map<string, { changes: number; interactions: Set<string> }>()
  for (const { readers } of hits) {
    const who = readers.map(sayReader).sort().join(' and ')
    const group = groups.get(who) ?? { changes: 0, interactions: new Set() }
    group.changes += 1
    for (const { interactions } of readers)
      for (const { pact, description } of interactions) group.interactions.add(`${pact} ${description}`)
    groups.set(who, group)
  }
  return [...groups].map(
    ([who, { changes, interactions }]) =>
      `${changes} ${changes === 1 ? 'hits' : 'hit'} ${who} (${count(interactions.size, 'interaction')})`,
  )
}

const sayNobody = (number: number) => (number === 0 ? [] : [`${number} ${number === 1 ? 'hits' : 'hit'} nobody`])

/** Such as "frontend through the gateway", or "frontend in production (1.4.2)". */
export function sayReader({ consumer, through, interactions }: Reader): string {
  const way = through.length === 0 ? '' : ` through the ${through.join(' and the ')}`
  const deployed = interactions.flatMap(({ deployed }) =>
    deployed ? [`${deployed.environment}, ${deployed.version}`] : [],
  )
  const where = interactions.every(({ deployed }) => deployed)
    ? ` as deployed (${[...new Set(deployed)].join('; ')})`
    : ''
  return `${consumer}${way}${where}`
}

export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
