import { inFinancial, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'categorisation'
const run = 'domain/transactions/categorise-transactions.ts'

/** What must not pass the tests of categorisation. */
export const categorisationFaults: readonly SeededFault[] = [
  {
    name: 'of equals the younger decides',
    file,
    fault: inFinancial(
      'domain/categorise/compile-rules.ts',
      'one.id < other.id ? -1 : 1',
      'one.id < other.id ? 1 : -1',
    ),
    breaks: ['the rule of the highest priority decides, of equals the older, and its id and version are kept'],
  },
  {
    name: 'rules overrule people',
    file,
    fault: inFinancial(run, 'if (row.manual) return []', ''),
    breaks: ['what somebody has decided stays, whatever the rules say, until it is given back to them'],
  },
  {
    name: 'a dry run is none',
    file,
    fault: inFinancial(run, 'if (!dryRun) {', 'if (true) {'),
    breaks: ['a dry run tells all that would change, and changes nothing'],
  },
  {
    name: 'directions are the wrong way round',
    file,
    fault: inFinancial('domain/categorise/compile-rules.ts', "? 'out' : 'in'", "? 'in' : 'out'"),
    breaks: ['a refund is no sale: the direction is the sign’s, and amounts are compared without it'],
  },
]
