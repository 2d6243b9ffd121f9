import type { ActiveTest } from './session.ts'

interface Answer {
  request: Request
  path: string
}

// Taken here, because a test may put a clock of its own in the place of the real one.
const { setTimeout, clearTimeout } = globalThis
/** Milliseconds that a request may outlive its test: enough for what nobody waits for, such as an audit log. */
const GRACE = 1_000

const underWay = new WeakMap<ActiveTest, Map<Promise<unknown>, Answer>>()

/** Keeps an answer in mind until it is given, so that its test cannot end without it. */
export async function trackAnswer<T>(active: ActiveTest, { request, path }: Answer, work: Promise<T>): Promise<T> {
  const answers = underWay.get(active) ?? new Map<Promise<unknown>, Answer>()
  underWay.set(active, answers)
  answers.set(work, { request, path })
  try {
    return await work
  } finally {
    answers.delete(work)
  }
}

/**
 * Waits for the requests of a test that are still being answered; those that the client gave up do not count.
 *
 * @returns a sentence for each that is still not answered
 */
export async function waitForAnswers(active: ActiveTest): Promise<string[]> {
  const answers = underWay.get(active) ?? new Map<Promise<unknown>, Answer>()
  const awaited = () => [...answers].filter(([, { request }]) => !request.signal.aborted)
  if (awaited().length === 0) return []
  let timer: ReturnType<typeof setTimeout> | undefined
  const expired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE)
  })
  await Promise.race([expired, Promise.allSettled(awaited().map(([work]) => work))])
  clearTimeout(timer)
  return awaited().map(
    ([, { request, path }]) =>
      `${request.method} ${path} was still being answered when the test ended. Wait for it in the test, or let the resolver answer.`,
  )
}
