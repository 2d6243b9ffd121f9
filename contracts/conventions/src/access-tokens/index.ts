export { AuthAnswerError } from './auth-answer-error.ts'
export { type AuthClient, type AuthClientOptions, createAuthClient } from './auth-client.ts'
export { bearer, type RequestHook, readBearerToken, requireScope } from './bearer.ts'
export { type AccessTokenClaims, accessTokenAlgorithm, accessTokenClaims } from './claims.ts'
export {
  type FetchFromAuth,
  type FetchOptions,
  fetchJwksFrom,
  fetchRevocationsFrom,
  type ServiceCredentials,
} from './fetch-from-auth.ts'
export { InvalidTokenError, type InvalidTokenReason } from './invalid-token-error.ts'
export { type JsonWebKey, jsonWebKeySet, toJsonWebKey } from './json-web-key.ts'
export { createKeySet, type FetchedJwks, type KeySet, type KeySetOptions } from './key-set.ts'
export { rememberClaims, requestClaims } from './request-claims.ts'
export {
  type Revocation,
  type RevocationPage,
  revocation,
  revocationPage,
  revocationPageSize,
} from './revocation-feed.ts'
export { createRevocationList, type RevocationList, type RevocationListOptions } from './revocation-list.ts'
export { RevocationsUnknownError } from './revocations-unknown-error.ts'
export { type SigningKey, signAccessToken } from './sign-access-token.ts'
export { createTokenCheck, type TokenCheck, type TokenCheckOptions } from './token-check.ts'
export {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
  type RevocableClaims,
  type Revocations,
  revocationLimits,
  type VerifierOptions,
} from './verifier.ts'
