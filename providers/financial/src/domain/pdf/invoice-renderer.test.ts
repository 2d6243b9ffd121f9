import { afterAll, expect, test } from 'vitest'
import { RendererBusyError, startInvoiceRenderer } from './invoice-renderer.ts'
import { renderInvoicePdf } from './render-invoice-pdf.ts'
import { aLine, anInvoice } from './test/an-invoice.ts'

const renderer = startInvoiceRenderer()
afterAll(() => renderer.close())

test('the worker lays out the same bytes', async () => {
  expect(Buffer.from(await renderer.render(anInvoice())).equals(await renderInvoicePdf(anInvoice()))).toBe(true)
})

test('an invoice that cannot be laid out fails with its reason, and the next one succeeds', async () => {
  const lines = Array.from({ length: 501 }, () => aLine())
  await expect(renderer.render(anInvoice({ lines }))).rejects.toThrow('Split it.')
  expect((await renderer.render(anInvoice())).length).toBeGreaterThan(1_000)
})

test('more invoices than may wait are refused, and the others are laid out', async () => {
  const small = startInvoiceRenderer({ queue: 1, timeoutMs: 60_000 })
  const settled = await Promise.allSettled(Array.from({ length: 4 }, () => small.render(anInvoice())))
  await small.close()
  const busy = new RendererBusyError(
    'Failed to lay out invoice INV-2026-000042: too many invoices wait. Try again later.',
  )
  const refused = { status: 'rejected', reason: busy }
  const done = { status: 'fulfilled', value: expect.any(Uint8Array) }
  expect(settled).toEqual([done, done, refused, refused])
})

test('an invoice that takes too long is given up, and the place is free again', async () => {
  const hasty = startInvoiceRenderer({ queue: 0, timeoutMs: 1 })
  for (const _ of [1, 2]) {
    await expect(hasty.render(anInvoice())).rejects.toThrow(
      new RendererBusyError('Failed to lay out invoice INV-2026-000042: it took too long. Try again later.'),
    )
  }
  await hasty.close()
})
