import type { Header, Reference, ResponseObject } from '../documents/openapi-document.ts'

/**
 * The documented headers of a response that are recorded.
 *
 * @param read names of those that the consumer reads, in any letter case; absent: all
 * @throws when it reads one that is not documented, or that the mock did not set
 */
export function selectHeaders(
  { headers: documented = {} }: ResponseObject,
  response: Response,
  read: readonly string[] | undefined,
): [string, Header | Reference][] {
  const entries = Object.entries(documented)
  if (read === undefined) return entries
  const wanted = new Set(read.map((name) => name.toLowerCase()))
  const selected = entries.filter(([name]) => wanted.delete(name.toLowerCase()))
  const [unknown] = wanted
  if (unknown !== undefined) {
    const names = entries.map(([name]) => name).join(', ') || 'none'
    throw new Error(
      `Failed to record the header "${unknown}" as read: the response ${response.status} documents ${names}. Correct its name in "headers" of .reads().`,
    )
  }
  const unset = selected.find(([name]) => !response.headers.has(name))
  if (unset) {
    throw new Error(
      `Failed to record the header "${unset[0]}" as read: the mocked response ${response.status} does not carry it. Set it in the mock, or take it from "headers" of .reads().`,
    )
  }
  return selected
}
