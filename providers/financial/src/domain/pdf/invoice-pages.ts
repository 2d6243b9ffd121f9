import { type Column, layColumns } from './columns.ts'
import { formatAmount, formatRate } from './format-amount.ts'
import type { DocumentLine, InvoiceDocument, Party } from './invoice-document.ts'
import { TaggedPage } from './tagged-page.ts'
import { type SetLine, TextCanvas, type TextStyle } from './text-canvas.ts'

const margin = 48
const footerHeight = 24
const lineHeight = 1.4
const title: TextStyle = { size: 20, weight: 'bold' }
const strong: TextStyle = { size: 9, weight: 'bold' }
const body: TextStyle = { size: 9, weight: 'regular' }
const small: TextStyle = { size: 8, weight: 'regular' }

/** Draws an invoice on as many A4 pages as it needs, from top to bottom. */
export class InvoicePages {
  readonly #pdf: PDFKit.PDFDocument
  readonly #invoice: InvoiceDocument
  readonly #canvas: TextCanvas
  readonly #page: TaggedPage
  readonly #left = margin
  readonly #right: number
  readonly #bottom: number
  #y = margin

  constructor(pdf: PDFKit.PDFDocument, invoice: InvoiceDocument) {
    this.#pdf = pdf
    this.#invoice = invoice
    this.#canvas = new TextCanvas(pdf)
    this.#page = new TaggedPage(pdf)
    this.#right = pdf.page.width - margin
    this.#bottom = pdf.page.height - margin - footerHeight
  }

  draw(): void {
    this.#drawHead()
    this.#drawParties()
    this.#drawLines()
    this.#drawTotals()
    this.#drawNote()
    this.#page.end()
    this.#drawFooters()
  }

  #drawHead(): void {
    const { number, issuedOn, dueOn, voided } = this.#invoice
    this.#tagLines('H1', this.#wrap(voided ? `Void invoice ${number}` : `Invoice ${number}`, title))
    this.#y += 6
    this.#tagLines('P', this.#wrap(`Issued on ${issuedOn}. Due on ${dueOn}.`, body))
    this.#y += 14
  }

  #drawParties(): void {
    const { seller, client } = this.#invoice
    const top = this.#y
    const middle = (this.#left + this.#right) / 2
    const bottoms = [
      { heading: 'From', party: seller, left: this.#left },
      { heading: 'To', party: client, left: middle },
    ].map(({ heading, party, left }) => {
      this.#y = top
      const width = middle - this.#left - 12
      this.#tagLines('H2', this.#canvas.setLines(heading, strong, width), left)
      for (const text of describeParty(party)) this.#tagLines('P', this.#canvas.setLines(text, body, width), left)
      return this.#y
    })
    this.#y = Math.max(...bottoms) + 16
  }

  #drawLines(): void {
    const { description, numbers } = layColumns(this.#invoice, this.#canvas, {
      left: this.#left,
      right: this.#right,
      styles: { head: strong, body },
    })
    const table = this.#page.open('Table')
    const head = this.#page.open('TR', table)
    const drawHead = (tag: (draw: () => void) => void) => {
      for (const column of [description, ...numbers]) tag(() => this.#drawTitle(column, column === description))
      this.#y += body.size * lineHeight + 4
      this.#rule()
    }
    drawHead((draw) => this.#page.tag('TH', draw, head))
    head.end()
    for (const line of this.#invoice.lines) {
      const described = this.#canvas.setLines(description.text(line), body, description.right - description.left)
      if (this.#breakPage(described.length * body.size * lineHeight)) drawHead((draw) => this.#page.artefact(draw))
      this.#drawRow(line, { table, description: described, numbers })
    }
    table.end()
    this.#rule()
  }

  #drawTitle(column: Column, leftAligned: boolean): void {
    const set = this.#canvas.setLine(column.title, strong)
    this.#drawAt(set, leftAligned ? column.left : column.right - set.width)
  }

  #drawRow(
    line: DocumentLine,
    row: { table: PDFKit.PDFStructureElement; description: readonly SetLine[]; numbers: readonly Column[] },
  ): void {
    const element = this.#page.open('TR', row.table)
    const top = this.#y
    this.#page.tag('TD', () => this.#drawDown(row.description, this.#left), element)
    const bottom = this.#y
    this.#y = top
    for (const column of row.numbers) {
      const set = this.#canvas.setLine(column.text(line), body)
      this.#page.tag('TD', () => this.#drawAt(set, column.right - set.width), element)
    }
    element.end()
    this.#y = bottom + 3
  }

  #drawTotals(): void {
    const { taxes, subtotal, tax, total, currency, exponent } = this.#invoice
    const amount = (minorUnits: number) => `${currency} ${formatAmount(minorUnits, exponent)}`
    const rows = [
      { label: 'Subtotal', value: amount(subtotal), style: body },
      ...taxes.map(({ rate, net, tax }) => ({
        label: `Tax ${formatRate(rate)} on ${amount(net)}`,
        value: amount(tax),
        style: body,
      })),
      ...(taxes.length > 1 ? [{ label: 'Total tax', value: amount(tax), style: body }] : []),
      { label: 'Total', value: amount(total), style: { ...strong, size: 11 } },
    ]
    const widest = Math.max(...rows.map(({ value, style }) => this.#canvas.setLine(value, style).width))
    this.#y += 8
    const table = this.#page.open('Table')
    for (const { label, value, style } of rows) {
      this.#breakPage(style.size * lineHeight)
      const row = this.#page.open('TR', table)
      const set = this.#canvas.setLine(value, style)
      const labelled = this.#canvas.setLine(label, style)
      this.#page.tag('TH', () => this.#drawAt(labelled, this.#right - widest - 24 - labelled.width), row)
      this.#page.tag('TD', () => this.#drawAt(set, this.#right - set.width), row)
      row.end()
      this.#y += style.size * lineHeight + 2
    }
    table.end()
  }

  #drawNote(): void {
    const { note } = this.#invoice
    if (note === null || note === '') return
    this.#y += 16
    for (const line of this.#wrap(note, body)) {
      this.#breakPage(body.size * lineHeight)
      this.#tagLines('P', [line])
    }
  }

  #drawFooters(): void {
    const { start, count } = this.#pdf.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(start + page)
      this.#y = this.#pdf.page.height - margin
      this.#page.artefact(() => {
        const set = this.#canvas.setLine(`Invoice ${this.#invoice.number}: page ${page + 1} of ${count}`, small)
        this.#drawAt(set, this.#right - set.width)
      })
    }
  }

  #wrap(text: string, style: TextStyle): SetLine[] {
    return this.#canvas.setLines(text, style, this.#right - this.#left)
  }

  /** Goes to a new page if what comes next does not fit on this one. */
  #breakPage(height: number): boolean {
    if (this.#y + height <= this.#bottom) return false
    this.#pdf.addPage()
    this.#y = margin
    return true
  }

  #tagLines(tag: string, lines: readonly SetLine[], left = this.#left): void {
    this.#page.tag(tag, () => this.#drawDown(lines, left))
  }

  #drawDown(lines: readonly SetLine[], left: number): void {
    for (const line of lines) {
      this.#drawAt(line, left)
      this.#y += line.style.size * lineHeight
    }
  }

  #drawAt(line: SetLine, left: number): void {
    this.#canvas.draw(line, left, this.#y + line.style.size)
  }

  #rule(): void {
    this.#page.artefact(() => {
      this.#pdf.moveTo(this.#left, this.#y).lineTo(this.#right, this.#y).lineWidth(0.5).stroke('#888888')
    })
    this.#y += 4
  }
}

function describeParty({ name, addressLines, email, taxNumber }: Party): string[] {
  const rest = [email, taxNumber === null ? null : `Tax number ${taxNumber}`].filter((text) => text !== null)
  return [name, ...addressLines, ...rest]
}
