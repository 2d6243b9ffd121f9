import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Machine } from './machine.ts'
import { readGuide, type Step } from './read-guide.ts'

/** Where a reader is, and what the last command printed. */
export interface Reader {
  directory: string
  printed: string
}

/**
 * Does what a guide says, word by word, as a reader who begins in the machine's directory.
 *
 * @throws when a step does not end as the guide says, with the guide's line and everything that was printed
 */
export async function followGuide(markdown: string, machine: Machine): Promise<Reader> {
  let reader: Reader = { directory: machine.directory, printed: '' }
  for (const step of readGuide(markdown)) reader = await doStep(step, reader, machine)
  return reader
}

async function doStep(step: Step, reader: Reader, machine: Machine): Promise<Reader> {
  switch (step.kind) {
    case 'run':
      return run(step, reader, machine)
    case 'write':
      await write(join(reader.directory, step.file), step.text)
      return reader
    case 'edit':
      await edit(join(reader.directory, step.file), step)
      return reader
    case 'see':
      for (const row of step.output) expectPrinted(row, step.line, reader.printed)
      return reader
    default:
      return step satisfies never
  }
}

async function run(step: Step & { kind: 'run' }, { directory }: Reader, machine: Machine): Promise<Reader> {
  const { exitCode, ...reader } = await machine.run(step.script, directory)
  if (exitCode === step.exitCode) return reader
  throw new Error(
    `Line ${step.line} of the guide ended with ${exitCode} instead of ${step.exitCode}:\n${step.script}\nIt printed:\n${reader.printed}`,
  )
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function edit(path: string, { removed, added, line }: Step & { kind: 'edit' }): Promise<void> {
  const before = await readFile(path, 'utf8')
  if (before.split(removed).length !== 2)
    throw new Error(`Line ${line} of the guide removes what ${path} does not hold once.`)
  await writeFile(
    path,
    before.replace(removed, () => added),
  )
}

/** Spaces are as many as there are; an ellipsis stands for whatever differs from run to run. */
function expectPrinted(row: string, line: number, printed: string): void {
  let rest = squeeze(printed)
  for (const part of row.split('…').map(squeeze)) {
    const at = rest.indexOf(part)
    if (at < 0) throw new Error(`Line ${line} of the guide shows "${row.trim()}", which was not printed:\n${printed}`)
    rest = rest.slice(at + part.length)
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
