import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ShelfName } from './records.ts'

/** What one transaction put, in order. */
export type Line = [shelf: ShelfName, item: { id: string }][]

/** What keeps the books over a restart. */
export type Journal = { read: () => Iterable<Line>; append: (line: Line) => void; close: () => void }

/**
 * Opens a journal: a file of JSON lines that only ever grows. A crash of the process loses nothing; a torn last line, from
 * a crash of the machine, is cut off.
 *
 * @throws Error when the file cannot be opened, or a line but the last is not JSON
 */
export function openJournal(path: string): Journal {
  const file = openSync(path, 'a+')
  return {
    *read() {
      const text = readFileSync(path, 'utf8')
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      if (whole.length < text.length) ftruncateSync(file, Buffer.byteLength(whole))
      for (const line of whole.split('\n')) if (line !== '') yield JSON.parse(line)
    },
    append: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`)
    },
    close: () => closeSync(file),
  }
}
