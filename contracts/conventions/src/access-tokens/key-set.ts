import type { KeyObject } from 'node:crypto'
import { ServiceUnavailableError } from '../database/service-unavailable-error.ts'
import { type JsonWebKey, readJsonWebKeys, toKeyObject } from './json-web-key.ts'

/** A JWKS as it was fetched. */
export type FetchedJwks = { document: unknown; cacheControl?: string | undefined }

/** Finds the public key of a token. */
export type KeySet = {
  /** Answers nothing when the issuer has no such key. @throws ServiceUnavailableError when the issuer could not be asked. */
  find(kid: string): Promise<KeyObject | undefined>
}

/** Times are milliseconds. */
export type KeySetOptions = {
  fetchJwks: () => Promise<FetchedJwks>
  /** Milliseconds since 1970. */
  clock?: () => number
  /** At most one fetch in this time, however many unknown key ids are asked for. Default 1,000. */
  coolDown?: number
  /** Bounds of `Cache-Control: max-age`. Default 10 s to 10 minutes; 5 minutes when there is none. */
  minAge?: number
  maxAge?: number
}

const defaultAge = 300_000

/**
 * Keeps the issuer's public keys. They are read at first use, again in the background when they are old, and at once for an
 * unknown key id, by one fetch for all who ask. A fetch that fails leaves the old keys in force.
 */
export function createKeySet(options: KeySetOptions): KeySet {
  const { fetchJwks, clock = Date.now, coolDown = 1_000, minAge = 10_000, maxAge = 600_000 } = options
  let keys = new Map<string, { jwk: JsonWebKey; key: KeyObject }>()
  let staleAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let failure: { cause: unknown } | undefined
  let inFlight: Promise<void> | undefined

  function refresh(): Promise<void> {
    inFlight ??= read().finally(() => {
      inFlight = undefined
    })
    return inFlight
  }

  async function read(): Promise<void> {
    triedAt = clock()
    try {
      const { document, cacheControl } = await fetchJwks()
      const next = readJsonWebKeys(document)
      // An unchanged key keeps its object, by which the verifier knows that it is the same key.
      keys = new Map(
        [...next].map(([kid, jwk]) => [kid, isSame(keys.get(kid)?.jwk, jwk) ?? { jwk, key: toKeyObject(jwk) }]),
      )
      staleAt = clock() + Math.min(Math.max(maxAgeOf(cacheControl) ?? defaultAge, minAge), maxAge)
      failure = undefined
    } catch (cause) {
      failure = { cause }
    }

    function isSame(known: JsonWebKey | undefined, jwk: JsonWebKey) {
      return known !== undefined && known.x === jwk.x && known.y === jwk.y ? keys.get(jwk.kid) : undefined
    }
  }

  return {
    async find(kid) {
      const known = keys.get(kid)
      const mayFetch = inFlight !== undefined || clock() - triedAt >= coolDown
      if (known !== undefined) {
        if (clock() >= staleAt && mayFetch) void refresh()
        return known.key
      }
      if (mayFetch) await refresh()
      const found = keys.get(kid)?.key
      if (found === undefined && failure !== undefined) throw new ServiceUnavailableError(failure)
      return found
    },
  }
}

function maxAgeOf(cacheControl: string | undefined): number | undefined {
  const match = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(cacheControl ?? '')
  return match === null ? undefined : Number(match[1]) * 1_000
}
