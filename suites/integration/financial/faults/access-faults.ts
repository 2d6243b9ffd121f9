import { inFinancial, type SeededFault } from '../../seeding/seeded-fault.ts'

const file = 'access'

/** What must not pass the tests of access. */
export const accessFaults: readonly SeededFault[] = [
  {
    name: 'one scope allows everything',
    file,
    fault: inFinancial(
      'routes/route-context.ts',
      'guards([`financial:$',
      "guards([scope !== 'read' ? 'account' : `financial:$",
    ),
    breaks: [
      'without the scope financial:write nothing that needs it is done',
      'without the scope financial:manage nothing that needs it is done',
      'a member may write, and not manage: voiding, refunding and publishing rates are refused',
    ],
  },
  {
    name: 'payments of other tenants can be read',
    file,
    fault: inFinancial(
      'store/payments.ts',
      "selectPayment(db).where('tenant_id', '=', tenantId).where('id', '=', paymentId)",
      "selectPayment(db).where('id', '=', paymentId)",
    ),
    breaks: ['what is another tenant’s does not exist: read, changed, paid or cancelled by its id it is 404'],
  },
  {
    name: 'quotes of other tenants can be used',
    file,
    fault: inFinancial(
      'store/quotes.ts',
      ".where('tenant_id', '=', tenantId)\n    .where('used_at', 'is', null)",
      ".where('used_at', 'is', null)",
    ),
    breaks: ['references in a body to what is another tenant’s are as wrong as to what is not there'],
  },
]
