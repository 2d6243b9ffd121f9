import { formatAmount, formatRate } from './format-amount.ts'
import type { DocumentLine, InvoiceDocument } from './invoice-document.ts'
import type { TextCanvas, TextStyle } from './text-canvas.ts'

/** A column of the table of lines; positions in points from the page's left edge. */
export type Column = { title: string; left: number; right: number; text: (line: DocumentLine) => string }

const gap = 12

/** The columns of an invoice: the numbers take what their longest needs, the description all that is left. */
export function layColumns(
  { lines, currency, exponent }: InvoiceDocument,
  canvas: TextCanvas,
  { left, right, styles }: { left: number; right: number; styles: { head: TextStyle; body: TextStyle } },
): { description: Column; numbers: Column[] } {
  const numbers = [
    { title: 'Quantity', text: ({ quantity }: DocumentLine) => quantity },
    { title: 'Unit price', text: ({ unitPrice }: DocumentLine) => formatAmount(unitPrice, exponent) },
    { title: 'Tax', text: ({ taxRate }: DocumentLine) => formatRate(taxRate) },
    { title: `Net (${currency})`, text: ({ net }: DocumentLine) => formatAmount(net, exponent) },
  ]
  let edge = right
  const columns: Column[] = []
  for (const { title, text } of numbers.toReversed()) {
    const widths = new Set(lines.map(text))
    const widest = [...widths].reduce(
      (width, value) => Math.max(width, canvas.setLine(value, styles.body).width),
      canvas.setLine(title, styles.head).width,
    )
    columns.unshift({ title, text, left: edge - widest, right: edge })
    edge -= widest + gap
  }
  return {
    description: { title: 'Description', left, right: edge, text: ({ description }) => description },
    numbers: columns,
  }
}
