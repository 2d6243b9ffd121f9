import type { Alteration } from './wire.ts'

/** A fault seeded into a platform that is otherwise sound, by one or several of these ways. */
export type Fault = {
  /** Run on the migrated database before a service starts: a trigger that swallows rows, say. */
  sql?: string
  /** One place in the services' source, replaced as it is loaded. */
  edit?: SourceEdit
  /** What the gateway gets instead of auth's answer. */
  alter?: Alteration
}

/** A replacement in one source file, by its path in the repository. */
export type SourceEdit = { file: string; find: string; replace: string }
