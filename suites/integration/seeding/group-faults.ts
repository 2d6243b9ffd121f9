import type { SeededFault } from './seeded-fault.ts'

/** Faults that are seeded together, and the file whose tests look for them. */
export type FaultGroup = { file: string; faults: SeededFault[] }

/** Faults that are seeded together: those of one file that break different tests. Each other one is alone. */
export function groupFaults(catalogue: readonly SeededFault[]): FaultGroup[] {
  const together = process.env['SEEDED_FAULTS'] !== 'each'
  const groups: FaultGroup[] = []
  for (const fault of catalogue) {
    const free = together && fault.alone !== true
    const group = free ? groups.find((other) => other.file === fault.file && !other.faults[0]?.alone) : undefined
    if (group === undefined) groups.push({ file: fault.file, faults: [fault] })
    else group.faults.push(fault)
  }
  return groups
}
