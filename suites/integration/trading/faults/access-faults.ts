import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'access'

/** What must not pass the tests of access. */
export const accessFaults: readonly SeededFault[] = [
  {
    name: 'one scope allows everything',
    file,
    fault: inTrading(
      'routes/route-context.ts',
      'guards([`trading:$',
      "guards([scope !== 'read' ? 'account' : `trading:$",
    ),
    breaks: [
      'without the scope trading:write nothing that needs it is done',
      'without the scope trading:manage nothing that needs it is done',
      'a member may trade, and not manage: limits and the kill switch are refused',
    ],
  },
  {
    name: 'orders of other tenants can be read and cancelled',
    file,
    fault: inTrading(
      'store/orders.ts',
      "    .where('tenant_id', '=', tenant)\n    .where('id', '=', orderId)",
      "    .where('id', '=', orderId)",
    ),
    breaks: ['what is another tenant’s does not exist: by its id it is 404, and nothing of it changes'],
  },
]
