import { setImmediate } from 'node:timers/promises'
import { type CsvError, Parser } from 'csv-parse'

/** A record of a CSV file whose extent is known; a cell that is not UTF-8 is undefined. */
export type CsvRecord = {
  cells: readonly (string | undefined)[]
  /** Where the next record begins, in bytes from the beginning of the file. */
  byteOffset: number
}

/** From here on nobody can tell where a record begins: a quote is broken, or a record is too long. */
export type CsvBreak = { broken: string }

/** How many bytes one record may take. */
export const longestRecord = 64 * 1024

const portion = 16 * 1024
const byteOrderMark = Buffer.from('\uFEFF')

/**
 * Reads the records of a CSV file (RFC 4180, lines may also end in LF) from `fromByte` on, where a record begins. Empty
 * lines are skipped. Memory is bounded by `longestRecord`, whatever is read.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  fromByte = 0,
): AsyncGenerator<CsvRecord | CsvBreak> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const found: CsvRecord[] = []
  let base = fromByte
  const parser = new Parser({
    encoding: null,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: readonly (string | Buffer)[], { bytes }) => {
      found.push({ cells: cells.map((cell) => decode(decoder, cell)), byteOffset: base + bytes })
      return null
    },
  })
  parser.resume()
  let recordStart = fromByte
  let fed = fromByte
  const feed = async (bytes: Uint8Array | undefined): Promise<CsvBreak | undefined> => {
    const broken = await send(parser, bytes)
    fed += bytes?.length ?? 0
    recordStart = found.at(-1)?.byteOffset ?? recordStart
    if (broken !== undefined) return { broken }
    return fed - recordStart > longestRecord + portion ? { broken: tooLong } : undefined
  }
  try {
    for await (const bytes of cutPortions(fromByte === 0 ? skipMark(source, () => (base += 3)) : source)) {
      const broken = await feed(bytes)
      yield* found.splice(0)
      if (broken !== undefined) return yield broken
    }
    const broken = await feed(undefined)
    yield* found.splice(0)
    if (broken !== undefined) yield broken
  } finally {
    parser.destroy()
  }
}

const tooLong = `The row is longer than ${longestRecord} bytes, or a quote in it is never closed.`

function send(parser: Parser, bytes: Uint8Array | undefined): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      const code = 'code' in error ? (error as CsvError).code : undefined
      const said = explainBreak(code)
      if (said === undefined) reject(error)
      else resolve(said)
    }
    parser.once('error', fail)
    const done = () => {
      parser.off('error', fail)
      resolve(undefined)
    }
    if (bytes === undefined) parser.end(() => done())
    else parser.write(bytes, (error) => (error ? fail(error) : done()))
  })
}

function explainBreak(code: string | undefined): string | undefined {
  switch (code) {
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Something follows a closing quote. Write a quote inside of quotes twice.'
    case 'INVALID_OPENING_QUOTE':
      return 'A quote stands inside of a field without quotes. Put the field in quotes, and write its own quotes twice.'
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quote is never closed.'
    default:
      return undefined
  }
}

/** The parser's types know text only; without an encoding it gives the bytes. */
function decode(decoder: TextDecoder, cell: string | Buffer): string | undefined {
  try {
    return typeof cell === 'string' ? cell : decoder.decode(cell)
  } catch {
    return undefined
  }
}

/** A byte order mark may come in pieces. */
async function* skipMark(source: AsyncIterable<Uint8Array>, skipped: () => void): AsyncGenerator<Uint8Array> {
  let start: Buffer | undefined = Buffer.alloc(0)
  for await (const bytes of source) {
    if (start === undefined) {
      yield bytes
      continue
    }
    start = Buffer.concat([start, bytes])
    if (start.length < byteOrderMark.length) continue
    const marked = start.subarray(0, byteOrderMark.length).equals(byteOrderMark)
    if (marked) skipped()
    yield marked ? start.subarray(byteOrderMark.length) : start
    start = undefined
  }
  if (start !== undefined) yield start
}

/** After each portion others get their turn: a file in memory never waits. */
async function* cutPortions(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let passed = 0
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += portion) {
      const cut = bytes.subarray(start, start + portion)
      yield cut
      passed += cut.length
      if (passed >= portion) await setImmediate()
      passed %= portion
    }
  }
}
