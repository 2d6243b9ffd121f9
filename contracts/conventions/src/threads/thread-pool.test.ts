import { expect, onTestFinished, test } from 'vitest'
import { createThreadPool, TooSlowError } from './index.ts'

type Task = { answer?: string; endless?: boolean }

function startPool() {
  const worker = new URL('./test/echo-worker.ts', import.meta.url)
  const pool = createThreadPool<Task, string>({ worker, threads: 1 })
  onTestFinished(pool.close)
  return pool
}

const patient = { wallClock: 30_000 }

test('a task that never ends is ended, and what waited behind it is done', async () => {
  const pool = startPool()
  const endless = pool.run({ endless: true }, { wallClock: 500 })
  const behind = [pool.run({ answer: 'one' }, patient), pool.run({ answer: 'two' }, patient)]
  await expect(endless).rejects.toThrow(TooSlowError)
  expect(await Promise.all(behind)).toEqual(['one', 'two'])
})

test('who gives up while he waits takes nobody’s place', async () => {
  const pool = startPool()
  const giveUp = new AbortController()
  const running = new AbortController()
  const endless = pool.run({ endless: true }, { ...patient, signal: running.signal })
  const waiting = pool.run({ answer: 'late' }, { ...patient, signal: giveUp.signal })
  const last = pool.run({ answer: 'last' }, patient)
  giveUp.abort(new Error('no longer'))
  await expect(waiting).rejects.toThrow('no longer')
  running.abort(new Error('enough'))
  await expect(endless).rejects.toThrow('enough')
  expect(await last).toBe('last')
  await expect(pool.run({ answer: 'x' }, { ...patient, signal: giveUp.signal })).rejects.toThrow('no longer')
})
