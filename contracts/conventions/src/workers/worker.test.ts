import { expect, test } from 'vitest'
import { type Schedule, startWorker } from './worker.ts'

/** Timers that go off when told to. */
function createSchedule() {
  const timers: (() => void)[] = []
  const schedule: Schedule = (callback) => {
    timers.push(callback)
    return () => timers.splice(timers.indexOf(callback), 1)
  }
  return { timers, schedule }
}

const failTest = (error: unknown) => {
  throw error
}

test('it works at once, goes on while there is more, then waits for its time', async () => {
  const { timers, schedule } = createSchedule()
  let left = 3
  let looks = 0
  const work = async () => {
    looks += 1
    left -= 1
    return left > 0
  }
  const worker = startWorker({ work, every: 500, schedule, onError: failTest })
  await expect.poll(() => timers.length).toBe(1)
  expect(looks).toBe(3)
  timers.shift()?.()
  await expect.poll(() => timers.length).toBe(1)
  expect(looks).toBe(4)
  await worker.stop()
  expect(timers).toEqual([])
})

test('waking it while it works makes it look once more, not twice at a time', async () => {
  const { timers, schedule } = createSchedule()
  const gates: (() => void)[] = []
  let atOnce = 0
  const work = async () => {
    atOnce += 1
    expect(atOnce).toBe(1)
    await new Promise<void>((resolve) => gates.push(resolve))
    atOnce -= 1
    return false
  }
  const worker = startWorker({ work, every: 500, schedule, onError: failTest })
  for (let time = 0; time < 3; time += 1) worker.wake()
  gates[0]?.()
  await expect.poll(() => gates.length).toBe(2)
  gates[1]?.()
  await expect.poll(() => timers.length).toBe(1)
  expect(gates).toHaveLength(2)
  await worker.stop()
})

test('a fault is reported, and it goes on at its time', async () => {
  const { timers, schedule } = createSchedule()
  const errors: unknown[] = []
  const work = async () => {
    throw new Error('broken')
  }
  const worker = startWorker({ work, every: 500, schedule, onError: (error) => errors.push(error) })
  await expect.poll(() => timers.length).toBe(1)
  timers.shift()?.()
  await expect.poll(() => timers.length).toBe(1)
  expect(errors).toHaveLength(2)
  await worker.stop()
})

test('stopping waits for what is under way and begins nothing new', async () => {
  const { timers, schedule } = createSchedule()
  const gates: (() => void)[] = []
  const work = async () => {
    await new Promise<void>((resolve) => gates.push(resolve))
    return true
  }
  const worker = startWorker({ work, every: 500, schedule, onError: failTest })
  let stopped = false
  const stopping = worker.stop().then(() => {
    stopped = true
  })
  worker.wake()
  await Promise.resolve()
  expect(stopped).toBe(false)
  gates[0]?.()
  await stopping
  expect(gates).toHaveLength(1)
  expect(timers).toEqual([])
})
