import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'risk'

/** What must not pass the tests of risk control. */
export const riskFaults: readonly SeededFault[] = [
  {
    name: 'working orders do not count towards the position',
    file,
    fault: inTrading('domain/risk/rules/position.ts', 'position.plus(buys).plus(leaves)', 'position.plus(leaves)'),
    breaks: [
      'position: at the limit passes, one tick over is denied, kept and never sent',
      'two orders jointly over a limit, 60 times through the gateway, 10 accounts at once: one is denied, always',
    ],
  },
  {
    name: 'losses that are not realised do not count',
    file,
    fault: inTrading(
      'domain/risk/rules/daily-loss.ts',
      'view.realisedToday.plus(unrealised).negated()',
      'view.realisedToday.negated()',
    ),
    breaks: ['daily_loss: realised and unrealised count, a tick more denies, and what is held can still be sold'],
  },
]
