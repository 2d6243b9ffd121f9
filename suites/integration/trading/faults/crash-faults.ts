import type { SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'providers/trading/src/domain/orders/place-order.ts'

/** What must not pass the test that kills. */
export const crashFaults: readonly SeededFault[] = [
  {
    name: 'who asks again under the same name gets another order',
    file: 'crash/crash',
    fault: {
      edits: [
        {
          file,
          find: 'if (await isClientOrderIdTaken(tx, { tenant, clientOrderId })) {',
          replace: 'if (false as boolean) {',
        },
        {
          file,
          find: 'client_order_id: clientOrderId,',
          replace:
            'client_order_id: (await isClientOrderIdTaken(tx, { tenant, clientOrderId })) ? context.ids() : clientOrderId,',
        },
      ],
    },
    breaks: [
      '80 orders at once, while the service is killed 2 times: each is at the exchange once, no fill is lost, and the stream has no gap',
    ],
  },
]
