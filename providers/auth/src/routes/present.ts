import type { components } from '@platform/schemas/auth'
import type { Grant } from '../domain/log-in.ts'
import type { RevocationRow } from '../store/revocations.ts'
import type { SessionRow } from '../store/sessions.ts'
import type { UserRow } from '../store/users.ts'

type Schemas = components['schemas']

export function presentUser(user: UserRow): Schemas['User'] {
  return {
    id: user.id,
    email: user.email,
    role: user.role,
    status: user.status,
    tenant: { id: user.tenant_id, name: user.tenant_name },
    createdAt: user.created_at.toISOString(),
    passwordChangedAt: user.password_changed_at.toISOString(),
  }
}

export function presentSession(session: SessionRow, currentId: string): Schemas['Session'] {
  return {
    id: session.id,
    createdAt: session.created_at.toISOString(),
    lastSeenAt: session.last_seen_at.toISOString(),
    idleExpiresAt: session.idle_expires_at.toISOString(),
    expiresAt: session.expires_at.toISOString(),
    userAgent: session.user_agent,
    ipAddress: session.ip_address,
    current: session.id === currentId,
  }
}

export function presentGrant({ accessToken, expiresIn, scope, sessionId }: Grant): Schemas['TokenGrant'] {
  return { accessToken, tokenType: 'Bearer', expiresIn, scope, sessionId }
}

export function presentRevocation({ sequence, kind, id, version, expires_at }: RevocationRow): Schemas['Revocation'] {
  return { sequence: Number(sequence), kind, id, version, expiresAt: expires_at.toISOString() }
}
