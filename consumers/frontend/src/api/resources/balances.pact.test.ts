import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { auditor, bookkeeper, hasClient, hasInvoice } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { BalanceListView } from '../views/balance.ts'

const { balances } = examples

test('an auditor sees the balances of the books', async () => {
  auditor
    .given('a client exists', hasClient)
    .given('an issued invoice exists', hasInvoice)
    .get('/financial/ledger/balances', ({ response }) => response(200).json({ items: balances }))
    .reads(BalanceListView)

  await expect(createSignedInClient().balances.list()).resolves.toEqual(balances)
})

test('books that nothing was posted to have no balances', async () => {
  bookkeeper
    .given('nothing was posted')
    .get('/financial/ledger/balances', ({ response }) => response(200).json({ items: [] }))
    .reads(BalanceListView)

  await expect(createSignedInClient().balances.list()).resolves.toEqual([])
})
