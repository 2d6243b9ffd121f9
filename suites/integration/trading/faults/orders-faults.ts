import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'orders'

/** What must not pass the tests of orders. */
export const ordersFaults: readonly SeededFault[] = [
  {
    name: 'what an immediate order could not get rests in the book',
    file,
    fault: inTrading('venue/match.ts', "incoming.timeInForce === 'GTC' &&", "incoming.timeInForce !== 'FOK' &&"),
    breaks: [
      'IOC: what cannot be filled at once leaves it expired, filled with 4',
      'each state knows what may be asked of it: everything else is 409 and changes nothing',
    ],
  },
  {
    name: 'an account trades with itself',
    file,
    fault: inTrading(
      'venue/match.ts',
      'offer.account !== undefined && offer.account === incoming.account',
      "offer.account === 'nobody'",
    ),
    breaks: ['two accounts trade with each other at the resting price; orders of one account never do'],
  },
  {
    name: 'an order is replaced with less than is filled',
    file,
    fault: inTrading(
      'domain/orders/replace-order.ts',
      'if (!quantity.greaterThan(filled)) {',
      'if (quantity.isZero()) {',
    ),
    breaks: ['a working order is replaced, keeps what is filled, and never becomes less than that'],
  },
]
