import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasCategory, hasRule, hasTransaction } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { CategorisationView } from '../views/categorisation.ts'

const { categorisation, category, transaction } = examples
const exactly = ['$.examined', '$.changed', '$.manual'] as const
const withRule = bookkeeper.given('a category exists', hasCategory).given('a rule exists', hasRule)
const change = { transactionId: transaction.id, from: null, to: category.id }

test('a dry run of the rules tells what would change', async () => {
  withRule
    .given('a transaction exists', hasTransaction)
    .post('/financial/categorisations', ({ response }) => response(200).json(categorisation))
    .reads(CategorisationView, { exactly })

  await expect(createSignedInClient().transactions.categoriseAll({ dryRun: true })).resolves.toEqual({
    examined: 1,
    changed: 1,
    manual: 0,
    changes: [change],
  })
})

test('a run of the rules tells what it has changed', async () => {
  withRule
    .given('a transaction exists', hasTransaction)
    .post('/financial/categorisations', ({ response }) => response(200).json({ ...categorisation, dryRun: false }))
    .reads(CategorisationView, { exactly })

  await expect(createSignedInClient().transactions.categoriseAll({ dryRun: false })).resolves.toMatchObject({
    changed: 1,
    changes: [change],
  })
})

test('a run of the rules leaves alone what was categorised by hand', async () => {
  withRule
    .given('a transaction was categorised by hand', { ...hasTransaction, categoryId: category.id })
    .post('/financial/categorisations', ({ response }) =>
      response(200).json({ dryRun: false, examined: 1, changed: 0, manual: 1, changes: [] }),
    )
    .reads(CategorisationView, { exactly })

  await expect(createSignedInClient().transactions.categoriseAll({ dryRun: false })).resolves.toMatchObject({
    changed: 0,
    manual: 1,
    changes: [],
  })
})
