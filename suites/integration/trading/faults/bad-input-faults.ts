import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'bad-input'

/** What must not pass the tests of bad input. */
export const badInputFaults: readonly SeededFault[] = [
  {
    name: 'prices between two ticks are taken',
    file,
    fault: inTrading(
      'domain/orders/demand-terms.ts',
      'else if (!price.modulo(decimal(tickSize)).isZero()) {',
      'else if (false as boolean) {',
    ),
    breaks: [
      'bad values are refused by the place where they are, at the gateway and at the service, and nothing is written',
    ],
  },
  {
    name: 'the account is resumed from the future',
    file,
    fault: inTrading('stream/subscribe-account.ts', 'if (after > range.last) {', 'if (after > range.last + 1) {'),
    breaks: ['a frame with a resume of the account from the future is refused, and the connection goes on'],
  },
  {
    name: 'any page may open the stream',
    file,
    fault: inTrading(
      'stream/check-upgrade.ts',
      'origin !== undefined && !allowedOrigins.includes(origin)',
      'false as boolean',
    ),
    breaks: [
      'an upgrade with a bad Origin, no ticket, a forged one, or one that is over is refused, and opens nothing',
    ],
  },
]
