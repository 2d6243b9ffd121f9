/**
 * Draws with the tags that a screen reader follows (PDF 1.7, 14.8); what only decorates or repeats is an artefact.
 * A tagged piece must not cross pages.
 */
export class TaggedPage {
  readonly #pdf: PDFKit.PDFDocument
  readonly #root: PDFKit.PDFStructureElement

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf
    this.#root = pdf.struct('Document')
    pdf.addStructure(this.#root)
  }

  /** An element that only holds others, such as a table or its row. */
  open(tag: string, parent: PDFKit.PDFStructureElement = this.#root): PDFKit.PDFStructureElement {
    const element = this.#pdf.struct(tag)
    parent.add(element)
    return element
  }

  /** An element that holds what `draw` draws. */
  tag(tag: string, draw: () => void, parent: PDFKit.PDFStructureElement = this.#root): void {
    const element = this.open(tag, parent)
    element.add(this.#pdf.markStructureContent(tag))
    draw()
    this.#pdf.endMarkedContent()
    element.end()
  }

  artefact(draw: () => void): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    this.#pdf.endMarkedContent()
  }

  end(): void {
    this.#root.end()
  }
}
