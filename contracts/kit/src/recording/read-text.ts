const texts = new WeakMap<Response, Promise<string | undefined>>()

/**
 * The body of a response, which stays readable: a copy is made, and read once for all who ask.
 *
 * @returns nothing when the bytes are not UTF-8
 */
export function readText(response: Response): Promise<string | undefined> {
  const text = texts.get(response) ?? (response.body === null ? Promise.resolve('') : decode(response.clone()))
  texts.set(response, text)
  return text
}

/** Reads a body to its end; nothing when the bytes are not UTF-8. */
export async function decode(message: Request | Response): Promise<string | undefined> {
  const bytes = await message.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
