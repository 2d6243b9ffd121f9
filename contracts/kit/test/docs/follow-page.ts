import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Block, readBlocks, readEdit } from './read-blocks.ts'
import type { Example, Ran } from './run-example.ts'

const docs = join(import.meta.dirname, '../../../../docs')

export async function readPage(name: string): Promise<Block[]> {
  return readBlocks(await readFile(join(docs, `${name}.md`), 'utf8'))
}

/**
 * Does what a page says in the project that it is about: a `diff` is applied, what begins with `$` is run and compared, and
 * the diffs before it are taken back. A command fails where the page shows an error, and nowhere else.
 *
 * @param env what a command's `NAME=…` stands for
 * @throws when a command ends otherwise or prints something else than the page says
 */
export async function followPage(
  name: string,
  example: Example,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  let undo: (() => Promise<void>)[] = []
  for (const block of await readPage(name)) {
    if (block.language === 'diff' && block.path !== undefined) {
      const { path } = block
      const { removed, added } = readEdit(block)
      await example.edit(path, removed, added)
      undo.push(() => example.edit(path, added, removed))
    }
    if (!block.text.startsWith('$ ')) continue
    const place = `docs/${name}.md:${block.line}`
    const ran = await runCommand(block.lines[0] ?? '', { example, env })
    if ((ran.exitCode !== 0) !== block.text.includes('Error: '))
      throw new Error(`Failed to follow ${place}: its command ended with ${ran.exitCode}, printing:\n${ran.output}`)
    comparePrinted(block.lines.slice(1), ran.output, place)
    for (const step of undo.reverse()) await step()
    undo = []
  }
}

async function runCommand(
  line: string,
  { example, env }: { example: Example; env: Readonly<Record<string, string>> },
): Promise<Ran> {
  const words = line.slice('$ '.length).split(' ')
  const command = words.findIndex((word) => !word.includes('=…'))
  const set = words.slice(0, command).map((word) => word.replace('=…', ''))
  const [npx, tool, verb, ...args] = words.slice(command)
  if (npx !== 'npx' || tool !== 'vitest' || verb !== 'run')
    throw new Error(`Failed to follow "${line}": it is no "npx vitest run". Teach follow-page.ts the command.`)
  return example.run(args, Object.fromEntries(set.map((name) => [name, env[name] ?? ''])))
}

/** Lines come in their order; spaces are as many as there are, and an ellipsis stands for what differs from run to run. */
export function comparePrinted(lines: readonly string[], output: string, place: string): void {
  let rest = squeeze(output)
  for (const line of lines) {
    for (const part of line.split('…').map(squeeze).filter(Boolean)) {
      const at = rest.indexOf(part)
      if (at < 0)
        throw new Error(`Failed to follow ${place}: "${line.trim()}" was not printed, or not there, but:\n${output}`)
      rest = rest.slice(at + part.length)
    }
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
