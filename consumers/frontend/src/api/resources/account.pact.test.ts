import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import {
  hasFill,
  hasLimits,
  lackingScope,
  outsider,
  scopeProblem,
  trader,
  traderInStandstill,
} from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { AccountView } from '../views/account.ts'

const { account, idleAccount } = examples

test('an account that never traded has all of its buying power', async () => {
  trader
    .given('the limits are set', hasLimits)
    .get('/trading/account', ({ response }) => response(200).json(idleAccount))
    .reads(AccountView, { exactly: ['$.exposure', '$.buyingPower', '$.openOrders'] })

  await expect(createSignedInClient().account.get()).resolves.toEqual(idleAccount)
})

test('an account shows what it risks and what it has earned', async () => {
  trader
    .given('the limits are set', hasLimits)
    .given('an order was filled', hasFill)
    .get('/trading/account', ({ response }) => response(200).json(account))
    .reads(AccountView, { exactly: ['$.currency', '$.exposure', '$.buyingPower', '$.realisedToday', '$.unrealised'] })

  await expect(createSignedInClient().account.get()).resolves.toMatchObject({
    exposure: '10000',
    buyingPower: '990000',
    realisedToday: '-9.95',
    unrealised: '50',
    staleMarks: false,
  })
})

test('an account says when its figures rest on old prices', async () => {
  traderInStandstill
    .given('an order was filled', hasFill)
    .get('/trading/account', ({ response }) => response(200).json({ ...account, staleMarks: true }))
    .reads(AccountView, { exactly: ['$.staleMarks'] })

  await expect(createSignedInClient().account.get()).resolves.toMatchObject({ staleMarks: true })
})

test('who may not see the market sees no account', async () => {
  outsider
    .get('/trading/account', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  await expect(createSignedInClient().account.get()).rejects.toMatchObject({ code: 'insufficient_scope' })
})
