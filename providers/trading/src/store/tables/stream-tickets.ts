import type { AccessTokenClaims } from '@platform/conventions/access-tokens'
import type { Json, Timestamp } from './column.ts'

/** Single-use tickets for the stream; the ticket itself is nowhere. */
export type StreamTicketsTable = {
  /** SHA-256. */
  hash: Buffer
  tenant_id: string
  user_id: string
  /** Of the access token that it was given for. */
  claims: Json<TicketClaims>
  created_at: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
}

/** What of an access token the stream goes by. */
export type TicketClaims = Pick<AccessTokenClaims, 'sub' | 'tenant' | 'sid' | 'jti' | 'ver' | 'scope' | 'exp'>
