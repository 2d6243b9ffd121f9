import type { SeededFault } from '../../seeding/seeded-fault.ts'

/** Every seeded fault. */
export const catalogue: readonly SeededFault[] = []
