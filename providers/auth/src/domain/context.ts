import type { AuthDeps } from '../deps.ts'
import { createKeyRing, type KeyRing } from './key-ring.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { deriveSecrets, type Secrets } from './secrets.ts'

/** What the domain works with: the dependencies, and what is made of them once. */
export type AuthContext = AuthDeps & { secrets: Secrets; passwords: Passwords; keyRing: KeyRing }

export function createContext(deps: AuthDeps): AuthContext {
  const secrets = deriveSecrets(deps.config.masterKey)
  return {
    ...deps,
    secrets,
    passwords: createPasswords(deps.config.passwords, deps.random),
    keyRing: createKeyRing(deps, secrets.sealing),
  }
}
