import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'market-data'

/** What must not pass the tests of market data and the stream. */
export const marketDataFaults: readonly SeededFault[] = [
  {
    name: 'a ticket can be used again',
    file,
    fault: inTrading(
      'store/stream-tickets.ts',
      ".where('used_at', 'is', null)\n    .where('expires_at', '>', now)\n    .$if",
      ".where('expires_at', '>', now)\n    .$if",
    ),
    breaks: [
      'a ticket opens the stream through the gateway once: a snapshot, then every change in its order, and heartbeats',
    ],
  },
  {
    name: 'who signs out hears on',
    file,
    fault: inTrading(
      'stream/watch.ts',
      "else if (tokenCheck.isRevoked(connection.claims)) connection.end('revoked')",
      '',
    ),
    breaks: ['signing out ends the stream within a second, and so does the end of the token’s time'],
  },
  {
    name: 'old quotes pass for new',
    file,
    fault: inTrading('market/staleness.ts', '>= milliseconds', '>= 10 * milliseconds'),
    breaks: ['a quote that has not moved for five seconds is stale, wherever it is told'],
  },
]
