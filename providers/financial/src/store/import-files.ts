import type { Kysely, Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'

/** Bytes of every piece of a file but the last: a checkpoint tells by division in which piece it is. */
export const pieceBytes = 256 * 1024

export async function insertPiece(
  db: Kysely<FinancialTables>,
  piece: { import_id: string; position: number; bytes: Buffer },
): Promise<void> {
  await db.insertInto('import_chunks').values(piece).execute()
}

/** The file from a byte on, one piece in memory at a time. */
export async function* readFile(
  db: Kysely<FinancialTables>,
  importId: string,
  fromByte: number,
): AsyncGenerator<Buffer> {
  let skipped = fromByte % pieceBytes
  for (let position = Math.floor(fromByte / pieceBytes); ; position += 1) {
    const piece = await db
      .selectFrom('import_chunks')
      .select('bytes')
      .where('import_id', '=', importId)
      .where('position', '=', position)
      .executeTakeFirst()
    if (piece === undefined) return
    yield piece.bytes.subarray(skipped)
    skipped = 0
  }
}

/** Once an import has ended, neither its file nor its rows in waiting are of use. */
export async function discardFile(trx: Transaction<FinancialTables>, importId: string): Promise<void> {
  await trx.deleteFrom('import_chunks').where('import_id', '=', importId).execute()
  await trx.deleteFrom('import_rows').where('import_id', '=', importId).execute()
}
