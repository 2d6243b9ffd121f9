import type { Connection } from './connection.ts'

/** All that are open. */
export type Connections = {
  readonly size: number
  /** How many a user has. */
  countOf: (user: string) => number
  add: (connection: Connection) => void
  [Symbol.iterator]: () => Iterator<Connection>
  /** Resolves when none is left. */
  whenNone: () => Promise<void>
}

export function createConnections(): Connections {
  const open = new Set<Connection>()
  const byUser = new Map<string, number>()
  const waiting: (() => void)[] = []

  const count = (user: string, change: number) => {
    const now = (byUser.get(user) ?? 0) + change
    if (now === 0) byUser.delete(user)
    else byUser.set(user, now)
  }

  return {
    get size() {
      return open.size
    },
    countOf: (user) => byUser.get(user) ?? 0,
    add: (connection) => {
      const { sub } = connection.claims
      open.add(connection)
      count(sub, 1)
      connection.onClosed(() => {
        open.delete(connection)
        count(sub, -1)
        if (open.size === 0) for (const resolve of waiting.splice(0)) resolve()
      })
    },
    [Symbol.iterator]: () => open.values(),
    whenNone: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}
