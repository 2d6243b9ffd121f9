import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPieces } from './cut-pieces.ts'

async function* serve(chunks: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const pieces: Buffer[] = []
  for await (const piece of source) pieces.push(piece)
  return pieces
}

test('the pieces are the chunks in order, all of one size but the last', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 9 }), async (given, size) => {
      const pieces = await collect(cutPieces(serve(given), size))
      expect(Buffer.concat(pieces).equals(Buffer.concat(given))).toBe(true)
      for (const piece of pieces.slice(0, -1)) expect(piece.length).toBe(size)
      const last = pieces.at(-1)?.length ?? 1
      expect(last > 0 && last <= size).toBe(true)
    }),
  )
})
