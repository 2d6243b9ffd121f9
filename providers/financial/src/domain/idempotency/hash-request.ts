import { hash } from 'node:crypto'

/** SHA-256 of a JSON body, whatever the order of its keys; an absent key and an undefined one are the same. */
export function hashRequest(body: object): Buffer {
  return hash('sha256', JSON.stringify(body, sortKeys), 'buffer')
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
