import type { ApiRequest } from './api-request.ts'

/** The URL of a request: its path template filled, and what of its query is there. */
export function fillUrl(baseUrl: string, { path, params = {}, query = {} }: ApiRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return `${baseUrl.replace(/\/$/, '')}${filled}${search}`
}
