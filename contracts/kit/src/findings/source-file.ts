import { readFileSync, statSync } from 'node:fs'
import { isAlias, LineCounter, type Node, parseDocument } from 'yaml'
import type { SourcePosition } from './finding.ts'

/** Positions in what is larger are not worth the wait. */
const mostBytes = 8 * 1024 ** 2

/** A YAML or JSON file that knows on which line its parts stand. */
export interface SourceFile {
  file: string
  root: Node | null
  /** What an alias stands for. */
  follow(node: unknown): unknown
  positionOf(offset: number): SourcePosition
}

/** Reads a file for its positions, or gives nothing where it cannot be read: a position is no reason to fail. */
export function readSource(path: string, file: string): SourceFile | undefined {
  try {
    if (statSync(path).size > mostBytes) return undefined
    const lineCounter = new LineCounter()
    const text = readFileSync(path, 'utf8')
    const document = parseDocument(text, { lineCounter })
    return {
      file,
      root: document.contents,
      follow: (node) => (isAlias(node) ? node.resolve(document) : node),
      positionOf: (offset) => {
        const { line, col } = lineCounter.linePos(offset)
        return { file, line, column: col }
      },
    }
  } catch {
    return undefined
  }
}
