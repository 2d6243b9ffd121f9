import type { JsonWebKey } from '@platform/conventions/access-tokens'
import type { ColumnType, Generated } from 'kysely'

type Timestamp = Date
/** PostgreSQL bigint, which pg reads as a string and takes as a number. */
type Bigint = ColumnType<string, number | string, number | string>

export type TenantsTable = { id: string; name: string; created_at: Timestamp }

export type UsersTable = {
  id: string
  tenant_id: string
  /** As the user wrote it. */
  email: string
  /** What makes it unique: see `normaliseEmail`. */
  email_key: string
  password_hash: string
  role: 'owner' | 'admin' | 'member'
  status: 'active' | 'disabled'
  /** Access tokens carry it as `ver`; those with a lower one are void. */
  version: Generated<number>
  created_at: Timestamp
  password_changed_at: Timestamp
}

export type SessionsTable = {
  id: string
  user_id: string
  /** Granted at sign-in; a refresh may narrow, never widen it. */
  scope: string
  created_at: Timestamp
  last_seen_at: Timestamp
  idle_expires_at: Timestamp
  expires_at: Timestamp
  user_agent: string | null
  ip_address: string
  ended_at: Timestamp | null
}

export type RefreshTokensTable = {
  /** SHA-256 of the token; the token itself is kept nowhere. */
  hash: Buffer
  session_id: string
  created_at: Timestamp
  spent_at: Timestamp | null
}

export type SigningKeysTable = {
  kid: string
  /** RFC 7517, as published. */
  public_jwk: ColumnType<JsonWebKey, string, string>
  /** PKCS #8, sealed by `sealPrivateKey`. */
  sealed_private_key: Buffer
  status: 'next' | 'signing' | 'retired'
  created_at: Timestamp
  retired_at: Timestamp | null
}

export type RevocationsTable = {
  sequence: Bigint
  kind: 'session' | 'token' | 'user'
  id: string
  version: number | null
  expires_at: Timestamp
}

/** One row: the last sequence given out. Its lock makes the order of commits the order of sequences. */
export type RevocationCursorTable = { singleton: boolean; last: Bigint }

export type CountersTable = {
  key: string
  count: number
  /** When the window began, or the last attempt was made. */
  counted_at: Timestamp
  locked_until: Timestamp | null
}

export type AuthTables = {
  tenants: TenantsTable
  users: UsersTable
  sessions: SessionsTable
  refresh_tokens: RefreshTokensTable
  signing_keys: SigningKeysTable
  revocations: RevocationsTable
  revocation_cursor: RevocationCursorTable
  counters: CountersTable
}
