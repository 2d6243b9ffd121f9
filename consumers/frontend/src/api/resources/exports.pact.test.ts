import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasTransaction } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'

test('the transactions are downloaded as CSV', async () => {
  bookkeeper
    .given('a transaction exists', hasTransaction)
    .get('/financial/exports/transactions', ({ response }) =>
      response(200, { headers: { 'Content-Disposition': 'attachment; filename="transactions.csv"' } }).body(
        'text/csv',
        examples.importFile,
      ),
    )

  const { name, content } = await createSignedInClient().transactions.export()

  expect(name).toBe('transactions.csv')
  expect(await content.text()).toBe(examples.importFile)
})
