import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

/** What must not pass the tests of strategies. */
export const strategyFaults: readonly SeededFault[] = [
  {
    name: 'orders name another version than placed them',
    file: 'strategy',
    fault: inTrading('domain/strategies/act-on-bar.ts', 'version: run.version,', 'version: run.version + 1,'),
    breaks: [
      'what a version says at each bar becomes an order that names the version, once, and stopping cancels what works',
    ],
  },
]
