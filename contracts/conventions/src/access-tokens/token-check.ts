import { NotReadyError, type ReadinessCheck } from '../health/index.ts'
import type { AuthClient } from './auth-client.ts'
import { bearer, type RequestHook, requireScope } from './bearer.ts'
import { createKeySet } from './key-set.ts'
import { createRevocationList, type RevocationListOptions } from './revocation-list.ts'
import { RevocationsUnknownError } from './revocations-unknown-error.ts'
import { createAccessTokenVerifier, type RevocableClaims, revocationLimits } from './verifier.ts'

/** Which access tokens a service lets through. */
export type TokenCheckOptions = {
  auth: AuthClient
  issuer: string
  audience: string
  /** Tokens whose signature is remembered. */
  cacheSize?: number | undefined
  /** Milliseconds since 1970. */
  clock: () => number
  /** When the revocation feed is read again. */
  schedule?: RevocationListOptions['schedule'] | undefined
  /** Hears why keys or revocations could not be read. */
  onError: (error: unknown) => void
}

/** A service's own check of access tokens: nobody in front of it is believed. */
export type TokenCheck = {
  /** The hooks that an operation with these scopes asks a request to pass; none where it takes no token. */
  guards: (scopes: readonly string[] | undefined) => RequestHook[]
  /**
   * Whether a token that was good once was revoked since; for what outlives a request.
   *
   * @throws RevocationsUnknownError when it was not known for as long as requests that change nothing are let through
   */
  isRevoked(claims: RevocableClaims): boolean
  /** Reads keys and revocations for the first time, and follows the revocations from then on. Never throws. */
  start(): Promise<void>
  stop(): void
  readiness: Readonly<Record<'keys' | 'revocations', ReadinessCheck>>
}

/** Asking for a key that cannot exist makes the set read its issuer's keys. */
const noKey = ''

/** Creates the check from what auth publishes: its keys and its revocation feed. */
export function createTokenCheck({
  auth,
  clock,
  onError,
  schedule,
  cacheSize,
  ...expected
}: TokenCheckOptions): TokenCheck {
  let keysLoaded = false
  const keys = createKeySet({
    clock,
    fetchJwks: async () => {
      const fetched = await auth.fetchKeys()
      keysLoaded = true
      return fetched
    },
  })
  const revocations = createRevocationList({
    fetchRevocations: auth.fetchRevocations,
    clock,
    onError,
    ...(schedule !== undefined && { schedule }),
  })
  const verifier = createAccessTokenVerifier({
    ...expected,
    keys,
    revocations,
    clock,
    ...(cacheSize !== undefined && { cacheSize }),
  })
  const demandToken = bearer({ verifier })
  const loadKeys = async () => {
    if (!keysLoaded) await keys.find(noKey)
  }

  return {
    guards(scopes) {
      if (scopes === undefined) return []
      const [first, ...others] = scopes
      return first === undefined ? [demandToken] : [demandToken, requireScope(first, ...others)]
    },
    isRevoked(claims) {
      if (revocations.isRevoked(claims)) return true
      if (revocations.age() > revocationLimits.safe) throw new RevocationsUnknownError()
      return false
    },
    async start() {
      await Promise.all([loadKeys().catch(onError), revocations.tick().catch(onError)])
      revocations.start()
    },
    stop: revocations.stop,
    readiness: {
      keys: async () => {
        await loadKeys()
        if (!keysLoaded) throw new NotReadyError('no keys to check access tokens with')
      },
      revocations: () => {
        if (!revocations.fresh()) throw new NotReadyError('what was revoked is not known')
      },
    },
  }
}
