import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openBooks } from './books.ts'
import { openJournal } from './journal.ts'

const key = (id: string, resource = 'PM1') => ({ id, operation: 'createPayment', key: id, resource })

function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gocardless-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'books.jsonl')
}

test('a transaction that throws has done nothing', () => {
  const books = openBooks()
  books.keys.put(key('a'))
  const attempt = () =>
    books.transact(() => {
      books.keys.put(key('a', 'PM2'))
      books.keys.put(key('b'))
      throw new Error('no')
    })
  expect(attempt).toThrow('no')
  expect([...books.keys.from(0)]).toEqual([key('a')])
  expect(books.keys.get('b')).toBeUndefined()
})

test('the journal keeps the books over a restart, in order, with what was changed', () => {
  const path = journalFile()
  const first = openBooks(openJournal(path))
  first.transact(() => {
    first.keys.put(key('a'))
    first.keys.put(key('b'))
  })
  first.transact(() => first.keys.put(key('a', 'PM2')))
  first.close()
  const second = openBooks(openJournal(path))
  expect([...second.keys.from(0)]).toEqual([key('a', 'PM2'), key('b')])
  second.transact(() => second.keys.put(key('c')))
  second.close()
  expect(openBooks(openJournal(path)).keys.size()).toBe(3)
})

test('a torn last line is cut off, and what follows is kept', () => {
  const path = journalFile()
  const first = openBooks(openJournal(path))
  first.transact(() => first.keys.put(key('a')))
  first.close()
  appendFileSync(path, '[["keys",{"id":"to')
  const second = openBooks(openJournal(path))
  second.transact(() => second.keys.put(key('b')))
  second.close()
  expect([...openBooks(openJournal(path)).keys.from(0)].map(({ id }) => id)).toEqual(['a', 'b'])
})
