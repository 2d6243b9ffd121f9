import type { SeededFault } from '../../seeding/seeded-fault.ts'
import { bruteForceFaults } from './brute-force-faults.ts'
import { loginFaults } from './login-faults.ts'
import { refreshFaults } from './refresh-faults.ts'
import { revocationFaults } from './revocation-faults.ts'
import { sessionsFaults } from './sessions-faults.ts'
import { tokenValidationFaults } from './token-validation-faults.ts'

/** Every seeded fault. */
export const catalogue: readonly SeededFault[] = [
  ...loginFaults,
  ...tokenValidationFaults,
  ...refreshFaults,
  ...revocationFaults,
  ...bruteForceFaults,
  ...sessionsFaults,
]

/** Tests that no fault is seeded for, and why. */
export const unseeded: Readonly<Record<string, string>> = {
  'a token signed anew with nothing changed is taken by the gateway and by auth at its own port':
    'proves the forger of the other tests; any fault that breaks it breaks them all',
  'a token of two parts is refused by the gateway itself and by auth at its own port':
    'no single check is in its way: it has no signature to be looked at',
  'a token that is no token is refused by the gateway itself and by auth at its own port':
    'no single check is in its way: it has neither header nor claims',
}
