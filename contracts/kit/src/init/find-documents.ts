import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', 'vendor', 'target'])
/** A search that takes longer than this looks in the wrong place. */
const MOST_ENTRIES = 20_000
const DEEPEST = 8
/** Bytes within which a document says what it is. */
const HEAD = 65_536

/** Lists the OpenAPI documents below a directory, by path with forward slashes; not in hidden folders and built ones. */
export function findDocuments(root: string): string[] {
  const found: string[] = []
  let entries = 0
  const queue = [{ folder: '', depth: 0 }]
  for (let next = queue.shift(); next && entries < MOST_ENTRIES; next = queue.shift()) {
    const { folder, depth } = next
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      entries += 1
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const enters = entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.') && depth < DEEPEST
      if (enters) queue.push({ folder: path, depth: depth + 1 })
      if (entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name) && isOpenApi(join(root, path))) found.push(path)
    }
  }
  return found.sort()
}

function isOpenApi(file: string): boolean {
  const start = Buffer.alloc(HEAD)
  try {
    const handle = openSync(file, 'r')
    const length = readSync(handle, start)
    closeSync(handle)
    const text = start.toString('utf8', 0, length)
    return /^\s*(?:\{\s*)?["']?openapi["']?\s*:\s*["']?3\./m.test(text)
  } catch {
    return false
  }
}
