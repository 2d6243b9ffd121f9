import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import {
  hasFill,
  lackingScope,
  outsider,
  scopeProblem,
  trader,
  traderBeforeHours,
  traderInStandstill,
} from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { PositionListView, PositionView } from '../views/position.ts'

const {
  closedPosition,
  instrument,
  position,
  problem,
  shortPosition,
  unlistedSymbol,
  unmarkedPosition,
  untradedPosition,
} = examples
const { symbol } = instrument
const figures = ['$.quantity', '$.averagePrice', '$.realised', '$.fees', '$.unrealised', '$.mark'] as const

test('the positions are listed', async () => {
  trader
    .given('an order was filled', hasFill)
    .get('/trading/positions', ({ response }) => response(200).json({ items: [position] }))
    .reads(PositionListView)

  await expect(createSignedInClient().positions.list()).resolves.toMatchObject([
    { symbol, quantity: '100', averagePrice: '99.5' },
  ])
})

test('an account that never traded has no positions', async () => {
  trader
    .given('the account has no positions')
    .get('/trading/positions', ({ response }) => response(200).json({ items: [] }))
    .reads(PositionListView)

  await expect(createSignedInClient().positions.list()).resolves.toEqual([])
})

test('who may not see the market sees no positions', async () => {
  outsider
    .get('/trading/positions', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  await expect(createSignedInClient().positions.list()).rejects.toMatchObject({ code: 'insufficient_scope' })
})

test('a position shows what it was opened at and what it would earn', async () => {
  trader
    .given('an order was filled', hasFill)
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json(position))
    .reads(PositionView, { exactly: [...figures, '$.stale'] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toEqual({
    symbol,
    quantity: '100',
    averagePrice: '99.5',
    realised: '0',
    fees: '9.95',
    unrealised: '50',
    mark: '100',
    stale: false,
  })
})

test('a position that was sold short is below zero', async () => {
  trader
    .given('a position is short')
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json(shortPosition))
    .reads(PositionView, { exactly: [...figures] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toMatchObject({
    quantity: '-50',
    averagePrice: '101',
    unrealised: '50',
  })
})

test('a position that was closed shows what it earned', async () => {
  trader
    .given('a position was closed')
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json(closedPosition))
    .reads(PositionView, { exactly: [...figures] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toMatchObject({
    quantity: '0',
    averagePrice: null,
    realised: '150',
    fees: '20.05',
    unrealised: '0',
  })
})

test('nothing is held of what was never traded', async () => {
  trader
    .given('the account has no positions')
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json(untradedPosition))
    .reads(PositionView, { exactly: ['$.quantity', '$.averagePrice', '$.realised'] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toMatchObject({ quantity: '0', realised: '0' })
})

test('a position says when its mark is old', async () => {
  traderInStandstill
    .given('an order was filled', hasFill)
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json({ ...position, stale: true }))
    .reads(PositionView, { exactly: ['$.stale'] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toMatchObject({ stale: true })
})

test('a position has no mark while nothing is quoted', async () => {
  traderBeforeHours
    .given('an order was filled', hasFill)
    .get('/trading/positions/{symbol}', ({ response }) => response(200).json(unmarkedPosition))
    .reads(PositionView, { exactly: ['$.quantity', '$.unrealised', '$.mark'] })

  await expect(createSignedInClient().positions.get(symbol)).resolves.toMatchObject({
    quantity: '100',
    unrealised: null,
    mark: null,
  })
})

test('a position that was closed is listed, without a mark while nothing is quoted', async () => {
  const position = { ...unmarkedPosition, quantity: '0', averagePrice: null }
  traderBeforeHours
    .given('a position was closed')
    .get('/trading/positions', ({ response }) => response(200).json({ items: [position] }))
    .reads(PositionListView)

  await expect(createSignedInClient().positions.list()).resolves.toMatchObject([
    { quantity: '0', averagePrice: null, unrealised: null, mark: null },
  ])
})

test('there is no position in what is not listed', async () => {
  trader
    .get('/trading/positions/{symbol}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such instrument')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().positions.get(unlistedSymbol)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
