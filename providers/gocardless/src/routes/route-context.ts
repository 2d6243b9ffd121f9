import type { EmulatorDeps } from '../deps.ts'
import type { Faults } from '../faults/faults.ts'

/** What routes work with. */
export type RouteContext = EmulatorDeps & {
  faults: Faults
  /** Where a browser reaches the hosted page. */
  publicUrl: () => string
}
