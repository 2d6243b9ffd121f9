import { inject } from 'vitest'
import { type Fault, mergeFaults } from '../../platform/fault.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Names of the faults that the platform is seeded with; none for a sound one. */
    faults: string[]
  }
}

/** The fault that this run is about, of those in the catalogue; nothing when the platform is to be sound. */
export function readSeededFault(catalogue: readonly { name: string; fault: Fault }[]): Fault | undefined {
  const names = inject('faults')
  if (names.length === 0) return undefined
  return mergeFaults(
    names.map((name) => {
      const seeded = catalogue.find((entry) => entry.name === name)
      if (seeded === undefined)
        throw new Error(`Failed to seed "${name}": the catalogue has no such fault. Correct the name.`)
      return seeded.fault
    }),
  )
}
