import type { Alteration } from './wire.ts'

/** Faults seeded into a platform that is otherwise sound, in any of these ways. */
export type Fault = {
  /** Run on the migrated database before a service starts: a trigger that swallows rows, say. */
  sql?: string
  /** Places in the services' source, replaced as they are loaded. */
  edits?: readonly SourceEdit[]
  /** Changes what the gateway gets instead of auth's answer. */
  alter?: Alteration
}

/** A replacement in one source file, by its path in the repository. */
export type SourceEdit = { file: string; find: string; replace: string }

/** Several faults as one. */
export function mergeFaults(faults: readonly Fault[]): Fault {
  const sql = faults.flatMap((fault) => fault.sql ?? []).join(';\n')
  const alterations = faults.flatMap(({ alter }) => alter ?? [])
  return {
    edits: faults.flatMap(({ edits = [] }) => edits),
    ...(sql !== '' && { sql }),
    ...(alterations.length > 0 && {
      alter: (passage, answer) => {
        for (const alter of alterations) alter(passage, answer)
      },
    }),
  }
}
