import { participantOf } from '../session.ts'

/** What a request is for: a provider, and the path below its base URL. */
export interface Target {
  provider: string
  path: string
}

/** Finds the provider of the plugin's options that a URL belongs to: the one with the longest base URL that begins it. */
export function findProvider(url: string): Target | undefined {
  const [address = ''] = url.split(/[?#]/)
  const [found] = Object.entries(participantOf().providers)
    .map(([provider, { url: base }]) => ({ provider, base: new URL(base).href.replace(/\/$/, '') }))
    .filter(({ base }) => address === base || address.startsWith(`${base}/`))
    .sort((left, right) => right.base.length - left.base.length)
  return found && { provider: found.provider, path: address.slice(found.base.length) || '/' }
}
