import { readUtf8, toLatin1 } from './latin1.ts'

/** One part of a form with files; its texts hold a byte in each character. */
export interface Part {
  name: string
  isFile: boolean
  head: string
  content: string
}

/**
 * Takes a form with files apart. `Request.formData` would do it too, but fails where a test environment such as jsdom
 * has replaced `File` (measured).
 *
 * @returns no part when the bytes are no such form
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4
 */
export function readMultipart(contentType: string, bytes: Uint8Array): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)
  if (!boundary) return []
  const sections = `\r\n${toLatin1(bytes)}`.split(`\r\n--${boundary[1] ?? boundary[2]}`).slice(1, -1)
  return sections.map((section) => {
    const end = section.indexOf('\r\n\r\n')
    const head = section.slice(0, end).trim()
    const [, name = ''] = /;\s*name="([^"]*)"/i.exec(head) ?? []
    const isFile = /;\s*filename\*?=/i.test(head)
    return { name: readUtf8(name), isFile, head, content: section.slice(end + 4) }
  })
}

/** Writes a form with files, as text of one character for each byte, with a boundary that is the same in every run. */
export function writeMultipart(parts: readonly Part[]): { contentType: string; content: string } {
  let boundary = 'concordat'
  while (parts.some(({ content }) => content.includes(`--${boundary}`))) boundary += '-'
  const written = parts.map(({ head, content }) => `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`)
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    content: `${written.join('')}--${boundary}--\r\n`,
  }
}

/** The fields of a form with files as its schema sees them: text as it is, a file as empty text. */
export function listFields(parts: readonly Part[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const { name, isFile, content } of parts) {
    const value = isFile ? '' : readUtf8(content)
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}
