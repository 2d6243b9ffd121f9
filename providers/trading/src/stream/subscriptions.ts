/** Members that want the same, so that it is made for them once. */
export type Group<Member> = { symbols: ReadonlySet<string>; members: ReadonlySet<Member> }

/** Who is subscribed to what. */
export type Subscriptions<Member> = {
  /** Members that are subscribed to anything. */
  readonly size: number
  groups: () => Iterable<Group<Member>>
  of: (member: Member) => ReadonlySet<string> | undefined
  /** Puts a member among those who want the same; out of all, if it wants nothing. */
  set: (member: Member, symbols: readonly string[]) => void
}

export function createSubscriptions<Member>(): Subscriptions<Member> {
  type Kept = { key: string; symbols: ReadonlySet<string>; members: Set<Member> }
  const byKey = new Map<string, Kept>()
  const byMember = new Map<Member, Kept>()

  const leave = (member: Member) => {
    const group = byMember.get(member)
    if (group === undefined) return
    byMember.delete(member)
    group.members.delete(member)
    if (group.members.size === 0) byKey.delete(group.key)
  }

  return {
    get size() {
      return byMember.size
    },
    groups: () => byKey.values(),
    of: (member) => byMember.get(member)?.symbols,
    set: (member, symbols) => {
      leave(member)
      if (symbols.length === 0) return
      const sorted = [...new Set(symbols)].sort()
      const key = sorted.join(' ')
      const group = byKey.get(key) ?? { key, symbols: new Set(sorted), members: new Set<Member>() }
      byKey.set(key, group)
      group.members.add(member)
      byMember.set(member, group)
    },
  }
}
