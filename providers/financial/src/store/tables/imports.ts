import type { components } from '@platform/schemas/financial'
import type { Generated } from 'kysely'
import type { Bigint, BigintFromZero, DateText, Timestamp } from './column.ts'

type Schemas = components['schemas']

export type ImportsTable = {
  id: string
  tenant_id: string
  mode: Schemas['ImportMode']
  /** `receiving` while the file is uploaded: nobody is shown it then. */
  status: Schemas['ImportStatus'] | 'receiving'
  /** The `sub` of who asked. */
  actor: string
  /** SHA-256 of the file, once it is all there. */
  digest: Buffer | null
  bytes: BigintFromZero
  /** The checkpoint: all before this byte is done. */
  bytes_read: BigintFromZero
  rows: Generated<number>
  imported: Generated<number>
  duplicates: Generated<number>
  refused: Generated<number>
  /** Counts up with every worker that takes the import. */
  fence: Generated<number>
  lease_until: Timestamp | null
  /** How often it was taken since it last got on. */
  attempts: Generated<number>
  created_at: Timestamp
  finished_at: Timestamp | null
}

/** The file in pieces of one size, the last perhaps smaller. */
export type ImportChunksTable = { import_id: string; position: number; bytes: Buffer }

/** The good rows of an atomic import, until all of them are known to be good. */
export type ImportRowsTable = {
  import_id: string
  row: number
  bank_reference: string
  booked_on: DateText
  amount: Bigint
  currency: string
  counterparty: string
  description: string
  /** As the file has it. */
  category_id: string | null
}

export type ImportErrorsTable = {
  import_id: string
  /** From 1, in the order of rows. */
  position: number
  row: number
  column: string | null
  message: string
}
