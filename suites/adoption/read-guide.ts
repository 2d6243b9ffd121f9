/** What a reader of a guide does, in the order of the page. */
export type Step =
  | { kind: 'run'; script: string; exitCode: number; line: number }
  | { kind: 'write'; file: string; text: string; line: number }
  | { kind: 'edit'; file: string; removed: string; added: string; line: number }
  | { kind: 'see'; output: string[]; line: number }

interface Block {
  language: string
  attributes: string
  text: string
  /** The paragraph above it. */
  lead: string
  line: number
}

/**
 * Reads the steps of a guide: `sh` runs, `text` is what the run before it prints, `diff` edits and any other language is a
 * file. A file is the one that the sentence above its block names last. `sh exit=1` is meant to fail.
 *
 * @throws when a block says nothing that can be done
 */
export function readGuide(markdown: string): Step[] {
  return readBlocks(markdown).map(toStep)
}

function toStep({ language, attributes, text, lead, line }: Block): Step {
  if (language === 'sh')
    return { kind: 'run', script: text, exitCode: Number(/exit=(\d+)/.exec(attributes)?.[1] ?? 0), line }
  if (language === 'text') return { kind: 'see', output: text.split('\n').filter((row) => row.trim() !== ''), line }
  const file = [...lead.matchAll(/`([^`\s]+\.\w+)`/g)].at(-1)?.[1]
  if (file === undefined)
    throw new Error(
      `Failed to read the guide: the block at line ${line} is no file. Name the file in the sentence above it.`,
    )
  if (language !== 'diff') return { kind: 'write', file, text, line }
  return { kind: 'edit', file, removed: linesWith('-', text), added: linesWith('+', text), line }
}

function readBlocks(markdown: string): Block[] {
  const fences = markdown.matchAll(/^```(?<language>\w+)(?<attributes>[^\n]*)\n(?<text>.*?)^```$/gms)
  return [...fences].map(({ groups, index }) => {
    const above = markdown.slice(0, index)
    return {
      language: groups?.['language'] ?? '',
      attributes: groups?.['attributes'] ?? '',
      text: groups?.['text'] ?? '',
      lead: above.trimEnd().split('\n\n').at(-1) ?? '',
      line: above.split('\n').length,
    }
  })
}

function linesWith(sign: '-' | '+', diff: string): string {
  const lines = diff.split('\n').filter((line) => line.startsWith(sign))
  return lines.map((line) => line.slice(1)).join('\n')
}
