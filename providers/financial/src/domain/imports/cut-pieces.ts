/** Makes pieces of one size of what comes in any; only the last may be smaller. */
export async function* cutPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let held = 0
  for await (let chunk of source) {
    while (held + chunk.length >= size) {
      const cut = size - held
      yield Buffer.concat([...waiting, chunk.subarray(0, cut)], size)
      chunk = chunk.subarray(cut)
      waiting = []
      held = 0
    }
    if (chunk.length > 0) waiting.push(chunk)
    held += chunk.length
  }
  if (held > 0) yield Buffer.concat(waiting, held)
}
