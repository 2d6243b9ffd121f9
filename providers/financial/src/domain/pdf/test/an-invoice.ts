import type { DocumentLine, InvoiceDocument } from '../invoice-document.ts'

/** An issued invoice of one line, with what a test says of it. */
export function anInvoice(said: Partial<InvoiceDocument> = {}): InvoiceDocument {
  return {
    id: '019b6a2e-7c00-7000-8000-000000000001',
    number: 'INV-2026-000042',
    issuedOn: '2026-01-15',
    dueOn: '2026-02-14',
    voided: false,
    currency: 'EUR',
    exponent: 2,
    seller: {
      name: 'Ada & Söhne GmbH',
      addressLines: ['1 High Street', 'Berlin'],
      email: null,
      taxNumber: 'DE123456789',
    },
    client: {
      name: 'Babbage Ltd',
      addressLines: ['2 Low Road', 'London'],
      email: 'ap@babbage.example',
      taxNumber: null,
    },
    lines: [aLine()],
    taxes: [{ rate: 1_900, net: 123_450, tax: 23_456 }],
    subtotal: 123_450,
    tax: 23_456,
    total: 146_906,
    note: null,
    ...said,
  }
}

export function aLine(said: Partial<DocumentLine> = {}): DocumentLine {
  return { description: 'Consulting', quantity: '10', unitPrice: 12_345, taxRate: 1_900, net: 123_450, ...said }
}
