import { type Alternative, listAlternatives } from './alternatives.ts'
import type { RuleList } from './rule-list.ts'
import type { Shape } from './shape.ts'
import type { Matcher, Matchers } from './string-matchers.ts'

const equality: RuleList = { combine: 'AND', matchers: [{ match: 'equality' }] }

/**
 * The rule of a scalar: what the document allows, narrowed to what the consumer takes.
 *
 * A rule list is all AND or all OR. Where an alternative needs several matchers, it cannot be joined with others, and the
 * rule is the one of the example's own alternative: null then stays null, and what is not null does not become it.
 *
 * @param reads the alternatives that the consumer takes; absent when it takes all that is documented
 */
export function scalarRule(
  documented: readonly Shape[],
  reads: readonly Shape[] | undefined,
  value: unknown,
): RuleList {
  const { ofNull, own } = rulesOf(documented, reads)
  return value === null ? ofNull : (own.find(({ fits }) => fits(value))?.rule ?? equality)
}

/** Whether null is among the alternatives. */
export function allowsNull(shapes: readonly Shape[]): boolean {
  return shapes.some(({ type }) => type === 'null' || type === 'any')
}

/** The rules that a scalar of some schema can have, each with the examples that it is for. */
interface ScalarRules {
  ofNull: RuleList
  own: { fits: (value: unknown) => boolean; rule: RuleList }[]
}

// `expandShapes` gives the same list for the same schema, and many values are recorded of each.
const made = new WeakMap<readonly Shape[], WeakMap<readonly Shape[], ScalarRules>>()
const everything: readonly Shape[] = []

function rulesOf(documented: readonly Shape[], reads: readonly Shape[] | undefined): ScalarRules {
  const known = made.get(documented) ?? new WeakMap<readonly Shape[], ScalarRules>()
  made.set(documented, known)
  const rules = known.get(reads ?? everything) ?? makeRules(documented, reads)
  known.set(reads ?? everything, rules)
  return rules
}

function makeRules(documented: readonly Shape[], reads: readonly Shape[] | undefined): ScalarRules {
  const alternatives = listAlternatives(documented, reads)
  const nullable = allowsNull(documented) && (reads === undefined || allowsNull(reads))
  const own = alternatives.map((one) => {
    const others = alternatives.filter((other) => other !== one)
    const rule = one.alone && joinByOr([one.alone, ...joinable(others), ...(nullable ? [isNull] : [])])
    return { fits: one.fits, rule: rule ?? ({ combine: 'AND', matchers: one.all } as const) }
  })
  return { ofNull: joinByOr([...joinable(alternatives), isNull]), own }
}

/** What can stand beside the example's own alternative. */
function joinable(others: readonly Alternative[]): Matcher[] {
  // These two compare with the example, which is no instance of the other alternatives.
  const comparing = ({ alone }: Matchers) => alone?.match === 'type' || alone?.match === 'equality'
  if (!others.every(({ alone }) => alone)) return []
  return others.flatMap((other) => (other.alone && !comparing(other) ? [other.alone] : []))
}

const isNull: Matcher = { match: 'null' }

function joinByOr(matchers: readonly Matcher[]): RuleList {
  const distinct = [...new Map(matchers.map((matcher) => [JSON.stringify(matcher), matcher])).values()]
  return { combine: distinct.length > 1 ? 'OR' : 'AND', matchers: distinct }
}
