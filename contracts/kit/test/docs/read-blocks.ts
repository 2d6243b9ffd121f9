/** A fenced block of a page. */
export interface Block {
  language: string
  text: string
  lines: string[]
  /** The path that its first line names, as in `// shop/order.ts` or `# .github/workflows/ci.yml`. */
  path?: string
  /** What follows the path, or all of it. */
  code: string
  /** Of the opening fence, counted from 1. */
  line: number
}

/** Reads the fenced blocks of a page, in order. */
export function readBlocks(markdown: string): Block[] {
  const fences = markdown.matchAll(/^```(?<language>\w*)[^\n]*\n(?<text>.*?)^```$/gms)
  return [...fences].map(({ groups, index }) => {
    const { language = '', text = '' } = groups ?? {}
    const [first = '', ...rest] = text.split('\n')
    const path = /^ ?(?:\/\/|#) (\S+\.\w+)$/.exec(first)?.[1]
    return {
      language,
      text,
      lines: text.trimEnd().split('\n'),
      ...(path !== undefined && { path }),
      code: path === undefined ? text : rest.join('\n'),
      line: markdown.slice(0, index).split('\n').length,
    }
  })
}

/** What a `diff` block takes from a file and puts there instead. */
export function readEdit({ code }: Block): { removed: string; added: string } {
  const linesWith = (sign: '-' | '+') =>
    code
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n')
  return { removed: linesWith('-'), added: linesWith('+') }
}
