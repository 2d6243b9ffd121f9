/** A participant and where it stands. */
export interface NetworkNode {
  name: string
  x: number
  y: number
}

export interface Network {
  nodes: Map<string, NetworkNode>
  width: number
  height: number
}

export const nodeWidth = 180
export const nodeHeight = 36
const columnWidth = nodeWidth + 100
const rowHeight = nodeHeight + 24

/** Places consumers left of their providers, in columns; a circle of participants is cut where it was entered. */
export function layOutNetwork(edges: readonly { consumer: string; provider: string }[]): Network {
  const providersOf = new Map<string, string[]>()
  for (const { consumer, provider } of edges) {
    providersOf.set(consumer, [...(providersOf.get(consumer) ?? []), provider])
    if (!providersOf.has(provider)) providersOf.set(provider, [])
  }
  const heights = new Map<string, number>()
  const measure = (name: string, path: ReadonlySet<string>): number => {
    const known = heights.get(name)
    if (known !== undefined) return known
    const onward = (providersOf.get(name) ?? []).filter((next) => !path.has(next) && next !== name)
    const height = Math.max(-1, ...onward.map((next) => measure(next, new Set([...path, name])))) + 1
    heights.set(name, height)
    return height
  }
  const names = [...providersOf.keys()].sort()
  for (const name of names) measure(name, new Set())

  const columns = Math.max(0, ...heights.values())
  const filled: number[] = []
  const nodes = new Map<string, NetworkNode>()
  for (const name of names) {
    const column = columns - (heights.get(name) ?? 0)
    const row = filled[column] ?? 0
    filled[column] = row + 1
    nodes.set(name, { name, x: 10 + column * columnWidth, y: 10 + row * rowHeight })
  }
  const rows = Math.max(1, ...filled.map((count) => count ?? 0))
  return { nodes, width: 20 + columns * columnWidth + nodeWidth, height: 20 + rows * rowHeight }
}
