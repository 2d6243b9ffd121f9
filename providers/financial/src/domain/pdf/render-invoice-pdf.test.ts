import { expect, test } from 'vitest'
import { renderInvoicePdf } from './render-invoice-pdf.ts'
import { aLine, anInvoice } from './test/an-invoice.ts'
import { readPdf } from './test/read-pdf.ts'

const read = async (said: Parameters<typeof anInvoice>[0]) => readPdf(await renderInvoicePdf(anInvoice(said)))

test('an invoice says whose it is, what it is for and what is due', async () => {
  const { pages, title, tags } = await read({ note: 'Thank you' })
  expect(title).toBe('Invoice INV-2026-000042')
  const heads = ['TR', 'TH', 'TH', 'TH', 'TH', 'TH']
  const line = ['TR', 'TD', 'TD', 'TD', 'TD', 'TD']
  const sum = ['TR', 'TH', 'TD']
  const parties = ['H2', 'P', 'P', 'P', 'P', 'H2', 'P', 'P', 'P', 'P']
  const tables = ['Table', ...heads, ...line, 'Table', ...sum, ...sum, ...sum]
  expect(tags).toEqual([['Root', 'Document', 'H1', 'P', ...parties, ...tables, 'P']])
  expect(pages).toEqual([
    [
      'Invoice INV-2026-000042',
      'Issued on 2026-01-15. Due on 2026-02-14.',
      ...['From', 'Ada & Söhne GmbH', '1 High Street', 'Berlin', 'Tax number DE123456789'],
      ...['To', 'Babbage Ltd', '2 Low Road', 'London', 'ap@babbage.example'],
      'Description Quantity Unit price Tax Net (EUR)',
      'Consulting 10 123.45 19% 1,234.50',
      'Subtotal EUR 1,234.50',
      'Tax 19% on EUR 1,234.50 EUR 234.56',
      'Total EUR 1,469.06',
      'Thank you',
      'Invoice INV-2026-000042: page 1 of 1',
    ],
  ])
})

test('200 lines go over pages, each with the heads of the columns and its number', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => aLine({ description: `Part ${index + 1}`, net: index + 1 }))
  const { pages } = await read({ lines })
  const found = pages.flat().filter((line) => line.startsWith('Part '))
  expect(found).toEqual(lines.map(({ net }) => `Part ${net} 10 123.45 19% ${(net / 100).toFixed(2)}`))
  expect(pages).toHaveLength(5)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('Description Quantity Unit price Tax Net (EUR)')
    expect(page.at(-1)).toBe(`Invoice INV-2026-000042: page ${index + 1} of 5`)
  }
})

test.for([
  { currency: 'JPY', exponent: 0, want: 'Total JPY 146,906' },
  { currency: 'BHD', exponent: 3, want: 'Total BHD 146.906' },
  { currency: 'CLF', exponent: 4, want: 'Total CLF 14.6906' },
])('a total in $currency has its places', async ({ currency, exponent, want }) => {
  expect((await read({ currency, exponent })).pages.flat()).toContain(want)
})

test('each rate has its tax, and the tax its sum', async () => {
  const taxes = [
    { rate: 700, net: 1_000, tax: 70 },
    { rate: 1_900, net: 2_000, tax: 380 },
  ]
  const { pages } = await read({ taxes, subtotal: 3_000, tax: 450, total: 3_450 })
  expect(pages[0]).toEqual(
    expect.arrayContaining(['Tax 7% on EUR 10.00 EUR 0.70', 'Tax 19% on EUR 20.00 EUR 3.80', 'Total tax EUR 4.50']),
  )
})

test.for([
  'Ελληνική Εταιρεία',
  'ООО «Ромашка»',
  'Łódź Žižkov Ğ Ø ß',
  'Công ty Việt Nam',
  'שלום עולם',
  'شركة خالد للتجارة',
  '株式会社トヨタ',
  '上海贸易有限公司',
  '한국 회사',
])('the name "%s" can be read', async (name) => {
  const { pages } = await read({ client: { name, addressLines: [], email: null, taxNumber: null } })
  expect(pages.flat().map((line) => line.normalize('NFC'))).toContain(name)
})

test('Devanagari is drawn with its own letters', async () => {
  const { pages } = await read({ client: { name: 'नमन भवन', addressLines: [], email: null, taxNumber: null } })
  expect(pages.flat()).toContain('नमन भवन')
})

test('what no font has is drawn as U+FFFD', async () => {
  const { pages } = await read({ client: { name: 'Smile 😀 Ltd', addressLines: [], email: null, taxNumber: null } })
  expect(pages.flat()).toContain('Smile \uFFFD Ltd')
})

test.for(['Repeated words ', 'x', '漢', 'שלום '])('a long description of "%s" loses nothing', async (word) => {
  const description = word.repeat(500 / word.length).trim()
  const { pages } = await read({ lines: [aLine({ description })] })
  const text = pages.flat().join('').replaceAll(/\s/g, '')
  const [letter = ''] = description
  const count = (where: string) => where.split(letter).length
  const rest = (await read({ lines: [aLine({ description: '-' })] })).pages.flat().join('')
  expect(count(text) - count(rest)).toBe(count(description) - 1)
})

test('a void invoice says so', async () => {
  expect((await read({ voided: true })).pages[0]?.[0]).toBe('Void invoice INV-2026-000042')
})

test('the same invoice gives the same bytes', async () => {
  const first = await renderInvoicePdf(anInvoice())
  expect(Buffer.from(await renderInvoicePdf(anInvoice())).equals(first)).toBe(true)
  expect(Buffer.from(await renderInvoicePdf(anInvoice({ number: 'INV-2' }))).equals(first)).toBe(false)
})

test('more lines than the contract allows are refused', async () => {
  const lines = Array.from({ length: 501 }, () => aLine())
  await expect(renderInvoicePdf(anInvoice({ lines }))).rejects.toThrow('501 lines, more than 500. Split it.')
})
