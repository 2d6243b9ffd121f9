import type { Fault } from '../../../platform/fault.ts'

/** Every seeded fault by name. */
export const faults: Readonly<Record<string, Fault>> = {}
