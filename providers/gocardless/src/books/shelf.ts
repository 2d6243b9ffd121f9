/** Records of one kind, in the order in which they were first put. */
export type Shelf<Item extends { id: string }> = {
  get: (id: string) => Item | undefined
  put: (item: Item) => void
  size: () => number
  /** Oldest first, from a place on. */
  from: (place: number, most?: number) => Iterable<Item>
  /** One page, newest first; undefined when a cursor names nothing. */
  page: (query: PageQuery<Item>) => Page<Item> | undefined
}

export type PageQuery<Item> = {
  limit: number
  after?: string | undefined
  before?: string | undefined
  where?: (item: Item) => boolean
}

export type Page<Item> = { items: Item[]; before: string | null; after: string | null }

/** What was there before, for taking the put back. */
export type Put = { item: { id: string }; undo: () => void }

/** Creates an empty shelf that tells of each put. */
export function createShelf<Item extends { id: string }>(wasPut: (put: Put) => void): Shelf<Item> {
  const items: Item[] = []
  const places = new Map<string, number>()

  function put(item: Item): void {
    const place = places.get(item.id)
    if (place === undefined) {
      places.set(item.id, items.push(item) - 1)
      wasPut({ item, undo: () => places.delete(items.pop()?.id ?? '') })
      return
    }
    const earlier = items[place]
    items[place] = item
    wasPut({ item, undo: () => earlier && items.splice(place, 1, earlier) })
  }

  function page({ limit, after, before, where = () => true }: PageQuery<Item>): Page<Item> | undefined {
    const cursor = after ?? before
    const start = cursor === undefined ? items.length : places.get(cursor)
    if (start === undefined) return undefined
    return before === undefined || after !== undefined ? older(start) : newer(start)

    function older(end: number): Page<Item> {
      const found = collect(end, -1)
      const [first] = found
      return {
        items: found.slice(0, limit),
        before: first !== undefined && hasMore(places.get(first.id) ?? 0, 1) ? first.id : null,
        after: found.length > limit ? (found[limit - 1]?.id ?? null) : null,
      }
    }

    function newer(end: number): Page<Item> {
      const found = collect(end, 1)
      const shown = found.slice(0, limit).reverse()
      const last = shown.at(-1)
      return {
        items: shown,
        before: found.length > limit ? (shown[0]?.id ?? null) : null,
        after: last !== undefined && hasMore(places.get(last.id) ?? 0, -1) ? last.id : null,
      }
    }

    /** One more than asked for, when there is one. */
    function collect(beside: number, step: 1 | -1): Item[] {
      const found: Item[] = []
      for (let place = beside + step; found.length <= limit; place += step) {
        const item = items[place]
        if (item === undefined) break
        if (where(item)) found.push(item)
      }
      return found
    }

    function hasMore(beside: number, step: 1 | -1): boolean {
      for (let place = beside + step; ; place += step) {
        const item = items[place]
        if (item === undefined) return false
        if (where(item)) return true
      }
    }
  }

  return {
    get: (id) => items[places.get(id) ?? -1],
    put,
    size: () => items.length,
    *from(place, most = Number.POSITIVE_INFINITY) {
      for (let next = place; next < items.length && next < place + most; next += 1) yield items[next] as Item
    },
    page,
  }
}
