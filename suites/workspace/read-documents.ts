import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Block, readBlocks } from '../../contracts/kit/test/docs/read-blocks.ts'

const root = join(import.meta.dirname, '../..')

/** Reads a file of the workspace. */
export const readFromRoot = (path: string) => readFile(join(root, path), 'utf8')

/** A page that people read, with its fenced blocks. */
export interface Page {
  path: string
  text: string
  blocks: Block[]
}

/** Reads what people read of the workspace: the pages at its root, `docs/`, and those that npm shows. */
export async function readPages(): Promise<Page[]> {
  const names = (await readdir(join(root, 'docs'), { recursive: true })).filter((name) => name.endsWith('.md')).sort()
  const paths = ['README.md', 'CONTRIBUTING.md', 'contracts/kit/README.md', ...names.map((name) => `docs/${name}`)]
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFromRoot(path)
      return { path, text, blocks: readBlocks(text) }
    }),
  )
}
