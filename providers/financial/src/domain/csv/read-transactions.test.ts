import { expect, test } from 'vitest'
import { longestRecord } from './read-records.ts'
import { head, readAll } from './test/csv-file.ts'

const line = 'B-1,2026-01-15,-12.50,EUR,Babbage Ltd,Rent,housing'
const values = {
  bankReference: 'B-1',
  bookedOn: '2026-01-15',
  amount: { amount: -1_250, currency: 'EUR' },
  counterparty: 'Babbage Ltd',
  description: 'Rent',
  category: 'housing',
}

test.for([
  { name: 'LF', file: `${head}\n${line}\n` },
  { name: 'CRLF', file: `${head}\r\n${line}\r\n` },
  { name: 'no line end at the end', file: `${head}\n${line}` },
  { name: 'a byte order mark', file: `\uFEFF${head}\n${line}\n` },
  { name: 'empty lines', file: `\n${head}\r\n\r\n${line}\n\n` },
  { name: 'quotes', file: `"${head.replaceAll(',', '","')}"\n"${line.replaceAll(',', '","')}"\n` },
])('a file with $name is read', async ({ file }) => {
  for (const sizes of [[1], [2], [3], [1_000]]) {
    const rows = await readAll(file, { sizes })
    expect(rows).toEqual([{ row: 1, byteOffset: expect.any(Number), values }])
    const { byteOffset } = rows[0] as { byteOffset: number }
    expect(Buffer.from(file).subarray(byteOffset).toString().trim()).toBe('')
  }
})

test('columns are found by name, and category may be left out', async () => {
  const file = 'currency,amount,bookedOn,bankReference,description,counterparty\nJPY,100,2026-01-15,B-1,,\n'
  const amount = { amount: 100, currency: 'JPY' }
  expect(await readAll(file)).toMatchObject([
    { values: { ...values, amount, counterparty: '', description: '', category: null } },
  ])
})

test.for([
  { file: '', want: 'it is empty. Begin it with bankReference,' },
  { file: `${head},colour\n`, want: 'the column "colour" is unknown. The columns are bankReference,' },
  { file: `${head},amount\n`, want: 'the column "amount" is there twice. Remove one.' },
  { file: 'bankReference,bookedOn\n', want: 'the column "amount" is missing.' },
  { file: `"${head}\n`, want: 'A quote is never closed.' },
  { file: Buffer.from(head, 'utf16le'), want: 'is unknown' },
])('a header is refused: $want', async ({ file, want }) => {
  await expect(readAll(file)).rejects.toThrow(want)
})

test.for([
  { line: 'B-1,2026-01-15,1.00,EUR,x', column: null, want: 'The row has 5 fields, the header 7.' },
  { line: `${line},x`, column: null, want: 'The row has 8 fields, the header 7.' },
  { line: ',2026-01-15,1.00,EUR,x,y,', column: 'bankReference', want: 'Empty.' },
  { line: 'B-1,2026-02-30,1.00,EUR,x,y,', column: 'bookedOn', want: 'Not a day. Write it as YYYY-MM-DD.' },
  { line: 'B-1,15.01.2026,1.00,EUR,x,y,', column: 'bookedOn', want: 'Not a day. Write it as YYYY-MM-DD.' },
  { line: 'B-1,2026-01-15,100.5,JPY,x,y,', column: 'amount', want: 'the currency has 0 decimals' },
  { line: 'B-1,2026-01-15,"1,00",EUR,x,y,', column: 'amount', want: 'not a plain decimal' },
  { line: 'B-1,2026-01-15,1.00,XXX,x,y,', column: 'currency', want: 'XXX' },
  { line: 'B-1,2026-01-15,1.00,EUR,"x\ny",z,', column: 'counterparty', want: 'A control character is in it' },
  { line: 'B-1,2026-01-15,1.00,EUR,x\u0000,z,', column: 'counterparty', want: 'A control character is in it' },
  { line: `B-1,2026-01-15,1.00,EUR,x,${'y'.repeat(501)},`, column: 'description', want: 'Longer than 500' },
])('row 1 is refused and row 2 is read: $want', async ({ line: wrong, column, want }) => {
  expect(await readAll(`${head}\n${wrong}\n${line}\n`, { sizes: [5] })).toEqual([
    { row: 1, byteOffset: expect.any(Number), problems: [{ column, message: expect.stringContaining(want) }] },
    { row: 2, byteOffset: expect.any(Number), values },
  ])
})

test('everything that is wrong with a row is told at once', async () => {
  const [row] = await readAll(`${head}\n,tomorrow,much,EUR,x,y,\n`)
  expect(row).toMatchObject({ problems: [{ column: 'bankReference' }, { column: 'bookedOn' }, { column: 'amount' }] })
})

test.for([
  { name: 'a byte that UTF-8 never has', bytes: [0xff] },
  { name: 'half a surrogate pair', bytes: [0xed, 0xa0, 0x80] },
  { name: 'a character cut short', bytes: [0xf0, 0x9f, 0x98] },
  { name: 'Latin-1', bytes: [0xe9] },
])('$name is refused in its row and column', async ({ bytes }) => {
  const wrong = Buffer.concat([Buffer.from('B-1,2026-01-15,1.00,EUR,a'), Buffer.from(bytes), Buffer.from(',y,\n')])
  const file = Buffer.concat([Buffer.from(`${head}\n`), wrong, Buffer.from(`${line}\n`)])
  for (const sizes of [[1], [1_000]]) {
    expect(await readAll(file, { sizes })).toMatchObject([
      { problems: [{ column: 'counterparty', message: 'Not UTF-8. Save the file as UTF-8.' }] },
      { values },
    ])
  }
})

test('a character that is cut by a chunk is whole', async () => {
  const file = `${head}\nB-1,2026-01-15,1.00,EUR,Ünï©ødé 😀 漢,y,\n`
  expect(await readAll(file, { sizes: [1] })).toMatchObject([{ values: { counterparty: 'Ünï©ødé 😀 漢' } }])
})

test.for([
  { wrong: '"B-2"x,2026-01-15', want: 'Something follows a closing quote.' },
  { wrong: 'B "2",2026-01-15', want: 'A quote stands inside of a field without quotes.' },
  { wrong: '"B-2,2026-01-15', want: 'A quote is never closed.' },
])('rows before a broken quote are read, and none after it: $want', async ({ wrong, want }) => {
  expect(await readAll(`${head}\n${line}\n${wrong}\n`)).toEqual([
    { row: 1, byteOffset: expect.any(Number), values },
    { row: 2, unreadable: { column: null, message: expect.stringContaining(want) } },
  ])
})

test.for([
  { name: 'a field', endless: 'x' },
  { name: 'a row', endless: ',' },
  { name: 'a quote', endless: '\n' },
])('$name without an end is given up soon', async ({ name, endless }) => {
  const file = `${head}\n${line}\n${name === 'a quote' ? '"' : ''}${endless.repeat(longestRecord * 4)}`
  expect((await readAll(file)).at(-1)).toEqual({
    row: 2,
    unreadable: { column: null, message: 'The row is longer than 65536 bytes, or a quote in it is never closed.' },
  })
})

test('others get their turn while a file in memory is read', async () => {
  let turns = 0
  const count = setInterval(() => turns++, 0)
  const rows = await readAll(`${head}\n${`${line}\n`.repeat(20_000)}`, { sizes: [1_000_000] })
  clearInterval(count)
  expect(rows).toHaveLength(20_000)
  expect(turns).toBeGreaterThan(20)
})
