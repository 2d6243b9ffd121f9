import type { Font } from 'fontkit'
import { breakLines } from './break-lines.ts'
import type { InvoiceFont, Weight } from './fonts.ts'
import { orderRuns, type Paragraph, type Run, readParagraph, readRuns } from './order-runs.ts'

/** How a text looks; the size in points. */
export type TextStyle = { size: number; weight: Weight }

/** One line, ready to be drawn; the width in points. */
export type SetLine = { runs: readonly { run: Run; width: number }[]; style: TextStyle; width: number }

/** Sets text of any script on a PDF: its fonts, its directions and its lines, which pdfkit leaves to its caller. */
export class TextCanvas {
  readonly #pdf: PDFKit.PDFDocument
  readonly #widths = new Map<string, number>()
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
    const measure = (start: number, end: number) =>
      readRuns(paragraph, start, end).reduce((sum, run) => sum + this.#measure(run, style), 0)
    return breakLines(paragraph.text, width, measure).map(({ start, end }) => this.#set(paragraph, start, end, style))
  }

  /** Draws a line with its left end at `x` and its base line at `y`. */
  draw({ runs, style }: SetLine, x: number, y: number): void {
    let left = x
    for (const { run, width } of runs) {
      this.#select(run.font, style)
      this.#pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic', ...shaping(run) })
      left += width
    }
  }

  #set(paragraph: Paragraph, start: number, end: number, style: TextStyle): SetLine {
    const runs = orderRuns(paragraph, start, end).map((run) => ({ run, width: this.#measure(run, style) }))
    return { runs, style, width: runs.reduce((sum, { width }) => sum + width, 0) }
  }

  /** pdfkit remembers words, but nothing that it shapes as a whole; of that, the short pieces recur. */
  #measure(run: Run, style: TextStyle): number {
    const recurs = run.fromRight && run.text.length <= 4
    const key = `${run.font.name} ${style.weight} ${style.size} ${run.text}`
    const known = recurs ? this.#widths.get(key) : undefined
    if (known !== undefined) return known
    this.#select(run.font, style)
    const width = this.#pdf.widthOfString(run.text, shaping(run))
    if (recurs) this.#widths.set(key, width)
    return width
  }

  #select(font: InvoiceFont, { size, weight }: TextStyle): void {
    const name = `${font.name} ${weight}`
    if (!this.#registered.has(name)) this.#pdf.registerFont(name, asSource(font.open(weight)))
    this.#registered.add(name)
    this.#pdf.font(name).fontSize(size)
  }
}

/** pdfkit shapes a text with features as a whole, and one without word by word from the left, which it remembers. */
function shaping({ fromRight }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return fromRight ? { features: [] } : {}
}

/** pdfkit takes an opened font as well; its types do not know yet. */
function asSource(font: Font): PDFKit.Mixins.PDFFontSource {
  return font as unknown as Buffer
}
