import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader finds in a PDF; for tests. */
export type ReadPdf = {
  title: unknown
  /** The tags of each page, as a screen reader follows them. */
  tags: string[][]
  /** The text of each page, a line each. */
  pages: string[][]
}

/** Reads a PDF as a browser does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const pages: string[][] = []
  const tags: string[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    pages.push(text.split('\n'))
    tags.push([...listTags(await page.getStructTree())])
  }
  await task.destroy()
  return { title: 'Title' in info ? info.Title : undefined, tags, pages }
}

type Tag = { role?: string; children?: readonly object[] }

function* listTags(tag: Tag | null): Iterable<string> {
  if (tag?.role !== undefined) yield tag.role
  for (const child of tag?.children ?? []) yield* listTags(child)
}
