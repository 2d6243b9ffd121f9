/** The media type without its parameters, in lower case. @see https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 */
export function essenceOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

/** Whether a media type carries JSON, by name or by structured suffix. */
export function isJson(contentType: string): boolean {
  return /^[^/]+\/(?:.+\+)?json$/.test(essenceOf(contentType))
}

/** Whether a media type is an HTML form's default encoding. */
export function isForm(contentType: string): boolean {
  return essenceOf(contentType) === 'application/x-www-form-urlencoded'
}

/** Finds the entry of a `content` map that a media type falls under, the exact one before ranges. */
export function findMediaType<Value>(content: Record<string, Value>, contentType: string): [string, Value] | undefined {
  const wanted = essenceOf(contentType)
  const group = wanted.split('/')[0]
  for (const range of [wanted, `${group}/*`, '*/*']) {
    const entry = Object.entries(content).find(([name]) => essenceOf(name) === range)
    if (entry) return entry
  }
  return undefined
}
