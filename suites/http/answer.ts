/** What came back for one request. Header names are in lower case. */
export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Parsed when it is JSON, else its text; undefined when there was none. */
  body: unknown
  text: string
}

/** One header of an answer as one string; undefined when it is not there. */
export function headerOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : value
}

/** The `Set-Cookie` lines of an answer. */
export function setCookiesOf({ headers }: Answer): string[] {
  return [headers['set-cookie'] ?? []].flat()
}

/** The media type of an answer, without its parameters. */
export function mediaTypeOf(answer: Answer): string | undefined {
  return headerOf(answer, 'content-type')?.split(';')[0]?.trim().toLowerCase()
}
