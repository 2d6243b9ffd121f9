import { expect, onTestFinished, test } from 'vitest'
import type { EngineResult } from '../engine-protocol.ts'
import { ProviderSession } from '../provider-session.ts'
import { runStatesHere } from '../state-changer.ts'
import { startFrameJudge } from './frame-judge.ts'

const message = {
  type: 'Asynchronous/Messages' as const,
  description: 'a tide',
  contents: { content: { height: 3 }, contentType: 'application/json' },
}

async function startJudge(answers: EngineResult[]) {
  const context = {
    provider: 'harbour',
    session: new ProviderSession({ provider: 'harbour', start: () => ({ url: '' }), startTimeout: 1, timeout: 1 }),
    engine: { verify: async () => answers.shift() as EngineResult, close: async () => {} },
    stateServer: { url: 'http://127.0.0.1', setValues: () => {}, close: async () => {} },
    states: runStatesHere({}, { provider: 'harbour', timeout: 1_000 }),
    relay: () => undefined,
    timeout: 1_000,
  }
  const judge = await startFrameJudge(context, { message, single: '{}' })
  onTestFinished(() => judge.close())
  return judge
}

function makeResult(result: 'OK' | 'Error', paths?: string[]): EngineResult {
  const mismatches = paths?.map((path) => ({ type: 'BodyMismatch', path, expected: '3', actual: '4' }))
  const mismatch = mismatches && { type: 'mismatches' as const, mismatches }
  return {
    result: result === 'OK',
    interactionResults: [{ description: 'a tide', result, pending: false, ...(mismatch && { mismatch }) }],
  }
}

test('only what the verifier calls OK is accepted, whatever it lists', async () => {
  const judge = await startJudge([makeResult('Error', []), makeResult('OK')])
  expect(await judge.accepts('{}')).toBe(false)
  expect(await judge.accepts('{}')).toBe(true)
})

test('the frame with the fewest differences is the closest', async () => {
  const judge = await startJudge([['$.a', '$.b'], ['$.height'], ['$.c', '$.d']].map((at) => makeResult('Error', at)))
  for (const frame of ['1', '2', '3']) await judge.accepts(frame)
  expect(judge.closest().map(({ path }) => path)).toEqual(['$.height'])
})

test.for([0, 2])('a verifier that has executed %i interactions of 1 is not believed', async (executed) => {
  const [one] = makeResult('OK').interactionResults
  const judge = await startJudge([{ result: true, interactionResults: Array(executed).fill(one) }])
  await expect(judge.accepts('{}')).rejects.toThrow(`executed ${executed} interactions of 1`)
})

test('a verifier that could not read the frame is no answer', async () => {
  const judge = await startJudge([makeResult('Error')])
  await expect(judge.accepts('{}')).rejects.toThrow('could not read the received frame')
})
