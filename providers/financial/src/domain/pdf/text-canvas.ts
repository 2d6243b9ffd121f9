import { breakLines } from './break-lines.ts'
import type { InvoiceFont, Weight } from './fonts.ts'
import { orderRuns, type Paragraph, type Run, readParagraph } from './order-runs.ts'

/** How a text looks; the size in points. */
export type TextStyle = { size: number; weight: Weight }

/** One line, ready to be drawn; the width in points. */
export type SetLine = { runs: readonly Run[]; style: TextStyle; width: number }

/** Sets text of any script on a PDF: its fonts, its directions and its lines, which pdfkit leaves to its caller. */
export class TextCanvas {
  readonly #pdf: PDFKit.PDFDocument
  readonly #registered = new Set<string>()

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf
  }

  /** The text on one line, however long. */
  setLine(text: string, style: TextStyle): SetLine {
    const paragraph = readParagraph(text)
    return this.#set(paragraph, 0, paragraph.text.length, style)
  }

  /** The text on as many lines as a width in points takes. */
  setLines(text: string, style: TextStyle, width: number): SetLine[] {
    const paragraph = readParagraph(text)
    const set = (start: number, end: number) => this.#set(paragraph, start, end, style)
    return breakLines(paragraph.text, width, (start, end) => set(start, end).width).map(({ start, end }) =>
      set(start, end),
    )
  }

  /** Draws a line with its left end at `x` and its base line at `y`. */
  draw({ runs, style }: SetLine, x: number, y: number): void {
    let left = x
    for (const run of runs) {
      this.#select(run.font, style)
      this.#pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic', ...shaping(run) })
      left += this.#measure(run, style)
    }
  }

  #set(paragraph: Paragraph, start: number, end: number, style: TextStyle): SetLine {
    const runs = orderRuns(paragraph, start, end)
    return { runs, style, width: runs.reduce((sum, run) => sum + this.#measure(run, style), 0) }
  }

  #measure(run: Run, style: TextStyle): number {
    this.#select(run.font, style)
    return this.#pdf.widthOfString(run.text, shaping(run))
  }

  #select(font: InvoiceFont, { size, weight }: TextStyle): void {
    const name = `${font.name} ${weight}`
    if (!this.#registered.has(name)) this.#pdf.registerFont(name, font.read(weight))
    this.#registered.add(name)
    this.#pdf.font(name).fontSize(size)
  }
}

/** pdfkit lays out a text with features as a whole, and one without word by word. */
function shaping({ complex }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return complex ? { features: [] } : {}
}
