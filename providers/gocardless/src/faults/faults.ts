import type { Schemas } from '../books/records.ts'

type Fault = Required<Schemas['Fault']>
type Wish = Pick<Fault, 'operation' | 'when' | 'answer'> & Partial<Fault>

/** The faults that are still to come. */
export type Faults = {
  /** One time, and 100 ms, unless it says otherwise. */
  add: (fault: Wish) => void
  list: () => readonly Fault[]
  clear: () => void
  /** The one that this call is to suffer, if any; counts as one of its times. */
  take: (operation: string) => Fault | undefined
}

/** Creates an empty list; the earliest fault that fits a call is taken first. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    add: (fault) => {
      faults.push({ times: 1, milliseconds: 100, ...fault })
    },
    list: () => faults,
    clear: () => {
      faults = []
    },
    take: (operation) => {
      if (faults.length === 0) return undefined
      const fault = faults.find((one) => one.operation === operation || one.operation === '*')
      if (fault === undefined) return undefined
      faults = faults.flatMap((one) =>
        one !== fault ? [one] : one.times > 1 ? [{ ...one, times: one.times - 1 }] : [],
      )
      return { ...fault }
    },
  }
}
