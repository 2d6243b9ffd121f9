import type { SeededFault } from '../../seeding/seeded-fault.ts'
import { accessFaults } from './access-faults.ts'
import { categorisationFaults } from './categorisation-faults.ts'
import { clientToPaymentFaults } from './client-to-payment-faults.ts'
import { currenciesFaults } from './currencies-faults.ts'
import { gocardlessFaults } from './gocardless-faults.ts'

/** Every seeded fault. */
export const catalogue: readonly SeededFault[] = [
  ...clientToPaymentFaults,
  ...gocardlessFaults,
  ...categorisationFaults,
  ...currenciesFaults,
  ...accessFaults,
]
