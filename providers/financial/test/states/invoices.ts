import { etagOf } from '@platform/conventions/requests'
import { examples } from '@platform/fixtures/financial'
import { createInvoice } from '../../src/domain/invoices/create-invoice.ts'
import { getInvoice } from '../../src/domain/invoices/get-invoice.ts'
import { issueInvoice } from '../../src/domain/invoices/issue-invoice.ts'
import { voidInvoice } from '../../src/domain/invoices/void-invoice.ts'
import { pay } from './pay.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { invoiceId: string; clientId: string }

/** Invoices of a client, from their draft to their end. */
export function createInvoiceStates(open: () => Stage) {
  const draft = async ({ invoiceId, clientId }: Wish, { currency } = examples.draftInvoice) => {
    const { context, caller } = open()
    const wish = { ...examples.newInvoice, clientId, currency }
    await createInvoice(naming(context, invoiceId), caller().tenantId, wish)
    return answer(invoiceId)
  }
  const issue = async (wish: Wish, example = examples.issuedInvoice) => {
    const { context, caller } = open()
    await draft(wish, example)
    await issueInvoice(context, { tenantId: caller().tenantId, invoiceId: wish.invoiceId, precondition: 'any' })
    return answer(wish.invoiceId)
  }
  const receive = async (wish: Wish, amount: number) => {
    await issue(wish)
    const { invoiceId } = wish
    await pay(open(), {
      method: 'bank_transfer',
      invoiceId,
      amount: { amount, currency: examples.issuedInvoice.currency },
    })
    return answer(invoiceId)
  }
  const answer = async (invoiceId: string) => {
    const { context, caller } = open()
    const { version } = await getInvoice(context, caller().tenantId, invoiceId)
    return { invoiceEtag: etagOf(version) }
  }
  return {
    'the tenant has no invoices': () => undefined,
    'a draft invoice exists': (wish: Wish) => draft(wish),
    'an issued invoice exists': (wish: Wish) => issue(wish),
    'a partially paid invoice exists': (wish: Wish) => receive(wish, examples.partiallyPaidInvoice.paid),
    'a paid invoice exists': (wish: Wish) => receive(wish, examples.paidInvoice.paid),
    'a void invoice exists': async (wish: Wish) => {
      const { context, caller } = open()
      await issue(wish)
      await voidInvoice(context, { tenantId: caller().tenantId, invoiceId: wish.invoiceId, precondition: 'any' })
      return answer(wish.invoiceId)
    },
    'an issued invoice in dollars exists': (wish: Wish) => issue(wish, examples.dollarInvoice),
  }
}
