/** Parses JSON; undefined when the text is none, because whoever reads it says better what was expected. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
