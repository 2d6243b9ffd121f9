import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { TradingStateView } from '../views/trading-state.ts'

const { active, timed, validationProblem } = examples

test("the dead man's timer is set, and says when it will halt", async () => {
  trader
    .put('/trading/dead-man-timer', ({ response }) => response(200).json(timed))
    .reads(TradingStateView, { exactly: ['$.state'] })

  await expect(createSignedInClient().deadManTimer.set(60)).resolves.toMatchObject({ haltsAt: timed.haltsAt })
})

test("the dead man's timer is put off", async () => {
  trader
    .given("the dead man's timer runs")
    .put('/trading/dead-man-timer', ({ response }) => response(200).json(timed))
    .reads(TradingStateView, { exactly: ['$.state'] })

  await expect(createSignedInClient().deadManTimer.set(120)).resolves.toMatchObject({ state: 'active' })
})

test("the dead man's timer is stopped", async () => {
  trader
    .given("the dead man's timer runs")
    .delete('/trading/dead-man-timer', ({ response }) => response(200).json({ ...active, version: 3 }))
    .reads(TradingStateView, { exactly: ['$.state', '$.haltsAt'] })

  await expect(createSignedInClient().deadManTimer.stop()).resolves.toMatchObject({ state: 'active', haltsAt: null })
})

test("the dead man's timer runs for an hour at most", async () => {
  trader
    .put('/trading/dead-man-timer', ({ response }) =>
      response(422).json(validationProblem('#/seconds', 'At most 3600')),
    )
    .reads(validationViewOf('#/seconds'))

  const call = createSignedInClient().deadManTimer.set(3_601)

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/seconds' }] })
})

test.for(['set', 'stop'] as const)("who may only read does not %s the dead man's timer", async (what) => {
  const [method, path] = [what === 'set' ? 'put' : 'delete', '/trading/dead-man-timer'] as const
  const mocked =
    method === 'put'
      ? observer.put(path, ({ response }) => response(403, lackingScope).json(scopeProblem))
      : observer.delete(path, ({ response }) => response(403, lackingScope).json(scopeProblem))
  mocked.reads(problemViewOf('insufficient_scope'), { headers: [] })

  const { deadManTimer } = createSignedInClient()
  const call = what === 'set' ? deadManTimer.set(60) : deadManTimer.stop()

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})
