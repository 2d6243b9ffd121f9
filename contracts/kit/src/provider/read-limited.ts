/** The body is longer than anybody should read. */
export class OversizedError extends Error {
  override name = 'OversizedError' as const
}

/**
 * Reads the body of a response as text, and no more of it than allowed.
 *
 * @param most bytes
 * @throws {OversizedError} when there are more
 */
export async function readLimited(response: Response, most: number): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel()
      throw new OversizedError(`its answer is longer than ${most.toLocaleString('en')} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
