import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { lackingScope, observer, riskManager, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { TradingStateView } from '../views/trading-state.ts'

const { active, halted, haltedByTimer, reactivated, reducing, timed, userId, validationProblem } = examples

test('an account may trade until somebody says otherwise', async () => {
  trader
    .get('/trading/trading-state', ({ response }) => response(200).json(active))
    .reads(TradingStateView, { exactly: ['$.state', '$.changedBy', '$.haltsAt'] })

  await expect(createSignedInClient().tradingState.get()).resolves.toEqual({
    state: 'active',
    reason: null,
    changedBy: null,
    changedAt: null,
    haltsAt: null,
  })
})

test('a halt says who ordered it, and why', async () => {
  riskManager
    .given('trading is halted')
    .get('/trading/trading-state', ({ response }) => response(200).json(halted))
    .reads(TradingStateView, { exactly: ['$.state', '$.reason'] })

  await expect(createSignedInClient().tradingState.get()).resolves.toMatchObject({
    state: 'halted',
    reason: 'A strategy runs wild',
    changedBy: userId,
  })
})

test('an observer sees that positions may only shrink', async () => {
  observer
    .given('trading is reduced')
    .get('/trading/trading-state', ({ response }) => response(200).json(reducing))
    .reads(TradingStateView, { exactly: ['$.state'] })

  await expect(createSignedInClient().tradingState.get()).resolves.toMatchObject({ state: 'reducing' })
})

test("the dead man's timer says when it will halt", async () => {
  trader
    .given("the dead man's timer runs")
    .get('/trading/trading-state', ({ response }) => response(200).json(timed))
    .reads(TradingStateView, { exactly: ['$.state'] })

  await expect(createSignedInClient().tradingState.get()).resolves.toMatchObject({
    state: 'active',
    haltsAt: timed.haltsAt,
  })
})

test("a halt by the dead man's timer was ordered by nobody", async () => {
  trader
    .given("the dead man's timer ran out")
    .get('/trading/trading-state', ({ response }) => response(200).json(haltedByTimer))
    .reads(TradingStateView, { exactly: ['$.state', '$.changedBy', '$.haltsAt'] })

  await expect(createSignedInClient().tradingState.get()).resolves.toMatchObject({
    state: 'halted',
    changedBy: null,
    haltsAt: null,
  })
})

test.for([
  ['halts trading', halted],
  ['lets positions only shrink', reducing],
] as const)('a risk manager %s', async ([, { state, reason, ...rest }]) => {
  riskManager
    .put('/trading/trading-state', ({ response }) => response(200).json({ state, reason, ...rest }))
    .reads(TradingStateView, { exactly: ['$.state', '$.reason'] })

  await expect(createSignedInClient().tradingState.set({ state, reason })).resolves.toMatchObject({ state, reason })
})

test('a risk manager lets a halted account trade again', async () => {
  riskManager
    .given('trading is halted')
    .put('/trading/trading-state', ({ response }) => response(200).json(reactivated))
    .reads(TradingStateView, { exactly: ['$.state', '$.reason'] })

  await expect(createSignedInClient().tradingState.set({ state: 'active' })).resolves.toMatchObject({
    state: 'active',
    reason: null,
  })
})

test('a trader does not touch the kill switch', async () => {
  trader
    .put('/trading/trading-state', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().tradingState.set({ state: 'halted' })

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test.for([
  ['a state that there is not', { state: 'paused' as 'halted' }, '#/state', 'No such state'],
  ['a reason over two lines', { state: 'halted' as const, reason: 'One\nTwo' }, '#/reason', 'One line'],
] as const)('the kill switch does not take %s', async ([, wish, pointer, message]) => {
  riskManager
    .put('/trading/trading-state', ({ response }) => response(422).json(validationProblem(pointer, message)))
    .reads(validationViewOf(pointer))

  const call = createSignedInClient().tradingState.set(wish)

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
})
