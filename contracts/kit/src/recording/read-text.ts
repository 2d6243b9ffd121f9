const texts = new WeakMap<Response, Promise<string | undefined>>()
const known = new WeakMap<Response, string>()

/** Spares a response the copy that `readText` would make: it was made of this text. */
export function keepText(response: Response, text: string): void {
  known.set(response, text)
}

/**
 * The body of a response, which stays readable: a copy is made, and read once for all who ask.
 *
 * @returns nothing when the bytes are not UTF-8
 * @throws when somebody has read the body before
 */
export function readText(response: Response): Promise<string | undefined> {
  const text = texts.get(response) ?? readNow(response)
  texts.set(response, text)
  return text
}

async function readNow(response: Response): Promise<string | undefined> {
  if (response.body === null) return ''
  const kept = response.bodyUsed ? undefined : known.get(response)
  return kept ?? decode(response.clone())
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
