import type { Revocation } from './revocation-feed.ts'
import type { RevocableClaims } from './verifier.ts'

type Entry = { expiresAt: number; version: number }

/** The revocations in force. An entry is forgotten when the last token that it could concern has expired anyhow. */
export class RevocationEntries {
  readonly #byKind = {
    session: new Map<string, Entry>(),
    token: new Map<string, Entry>(),
    user: new Map<string, Entry>(),
  }

  get size(): number {
    return this.#byKind.session.size + this.#byKind.token.size + this.#byKind.user.size
  }

  add(revocation: Revocation): void {
    const entries = this.#byKind[revocation.kind]
    const before = entries.get(revocation.id)
    const version = revocation.kind === 'user' ? (revocation.version ?? Number.POSITIVE_INFINITY) : 0
    entries.set(revocation.id, {
      expiresAt: Math.max(Date.parse(revocation.expiresAt), before?.expiresAt ?? 0),
      version: Math.max(version, before?.version ?? 0),
    })
  }

  concern({ sid, jti, sub, ver }: RevocableClaims): boolean {
    const { session, token, user } = this.#byKind
    return session.has(sid) || token.has(jti) || ver < (user.get(sub)?.version ?? 0)
  }

  /** Forgets what has expired; `now` in milliseconds since 1970. */
  sweep(now: number): void {
    for (const entries of Object.values(this.#byKind)) {
      for (const [id, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(id)
    }
  }
}
