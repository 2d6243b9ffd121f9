import { createHash } from 'node:crypto'
import { violatedConstraint } from '@platform/conventions/database'
import { ProblemError } from '@platform/conventions/problem-details'
import { invalid } from '@platform/conventions/refusals'
import { insertPiece, pieceBytes } from '../../store/import-files.ts'
import {
  dropImport,
  findImportOfDigest,
  type ImportRow,
  importDigestConstraint,
  insertImport,
  queueImport,
} from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'
import { CsvHeaderError } from '../csv/csv-header-error.ts'
import { readHeader } from '../csv/read-header.ts'
import { Refusal } from '../refusal.ts'
import { cutPieces } from './cut-pieces.ts'

/** Bytes of a file at most. */
export const fileBytesAtMost = 16 * 1024 * 1024

type Request = Pick<ImportRow, 'mode' | 'actor'> & { tenantId: string }

/**
 * Takes a file as it comes, one piece in memory, and queues it for a worker. What was not taken whole leaves nothing.
 *
 * @throws Refusal `file_already_imported`, `validation_failed` for a header that tells too little, `malformed_request`
 * @throws ProblemError 413 `payload_too_large`
 */
export async function receiveImport(
  context: FinancialContext,
  { tenantId, mode, actor }: Request,
  body: AsyncIterable<Buffer>,
): Promise<ImportRow> {
  const { db, ids, clock } = context
  const id = ids()
  await insertImport(db, { id, tenant_id: tenantId, mode, actor, created_at: clock() })
  try {
    const file = await storeFile(context, id, body)
    const job = await refuseKnownFile(context, { tenantId, digest: file.digest }, () =>
      queueImport(db, { id, ...file }),
    )
    context.wake?.('imports')
    return job
  } catch (error) {
    // Should the database be gone, too, a worker sweeps it later.
    await dropImport(db, id).catch(() => undefined)
    throw error
  }
}

async function storeFile(
  { db }: FinancialContext,
  importId: string,
  body: AsyncIterable<Buffer>,
): Promise<{ digest: Buffer; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  let position = 0
  for await (const piece of cutPieces(readBody(body), pieceBytes)) {
    if (position === 0) await refuseBadHeader(piece)
    hash.update(piece)
    bytes += piece.length
    await insertPiece(db, { import_id: importId, position, bytes: piece })
    position += 1
  }
  if (bytes === 0) await refuseBadHeader(Buffer.alloc(0))
  return { digest: hash.digest(), bytes }
}

async function* readBody(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  const chunks = body[Symbol.asyncIterator]()
  while (true) {
    const next = await chunks.next().catch(() => {
      throw new Refusal('malformed_request', 'The file ended before all of it was there.')
    })
    if (next.done) return
    bytes += next.value.length
    if (bytes > fileBytesAtMost) throw tooLarge()
    yield next.value
  }
}

export function tooLarge(): ProblemError {
  return new ProblemError(413, 'payload_too_large', `A file has ${fileBytesAtMost} bytes at most. Split it.`)
}

async function refuseBadHeader(piece: Buffer): Promise<void> {
  try {
    await readHeader(once(piece))
  } catch (error) {
    if (error instanceof CsvHeaderError) throw invalid('#', error.message)
    throw error
  }
}

async function* once(piece: Buffer): AsyncGenerator<Buffer> {
  yield piece
}

/** The database decides which of two is the first, so that both at once are not both taken. */
async function refuseKnownFile<Result>(
  { db }: FinancialContext,
  which: { tenantId: string; digest: Buffer },
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (violatedConstraint(error) !== importDigestConstraint) throw error
    const first = await findImportOfDigest(db, which)
    throw new Refusal('file_already_imported', `These very bytes are import ${first ?? '(ended meanwhile)'} already.`)
  }
}
