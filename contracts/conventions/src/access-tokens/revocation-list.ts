import { RevocationEntries } from './revocation-entries.ts'
import { type RevocationPage, revocationPage } from './revocation-feed.ts'
import { type RevocableClaims, type Revocations, revocationLimits } from './verifier.ts'

/** Times are milliseconds. */
export type RevocationListOptions = {
  /** Reads one page of the feed; must give up by itself well within a second. Its answer is checked here. */
  fetchRevocations: (after: number) => Promise<unknown>
  /** Milliseconds since 1970. */
  clock?: () => number
  /** Between two readings. Default 250. */
  interval?: number
  /** Revocations held at most, about 200 bytes each; with more, none can be trusted and all requests fail. Default 200,000. */
  capacity?: number
  /** Runs `work` later, answers how to call it off. Default setTimeout, which does not keep the process alive. */
  schedule?: (work: () => void, delay: number) => () => void
  /** Hears why the feed could not be read; reading goes on. */
  onError?: (error: unknown) => void
}

/** The consumer's side of the auth service's revocation feed. */
export type RevocationList = Revocations & {
  isRevoked(claims: RevocableClaims): boolean
  /** Was the feed read within the last second? The readiness check of a service. */
  fresh(): boolean
  /** Reads all that is new, once; what `start` repeats. @throws what `fetchRevocations` threw. */
  tick(): Promise<void>
  /** Reads now and then every interval, until stopped; failures are retried at 250, 500, then 1,000 ms. */
  start(): void
  stop(): void
}

const longestBackOff = 1_000
const sweepEvery = 60_000

/** Creates a list that follows the revocation feed of the auth service, page by page from the last sequence seen. */
export function createRevocationList(options: RevocationListOptions): RevocationList {
  const { fetchRevocations, clock = Date.now, interval = 250, capacity = 200_000, schedule = setUnreferenced } = options
  const entries = new RevocationEntries()
  let after = 0
  let readAt = Number.NEGATIVE_INFINITY
  let sweptAt = clock()
  let callOff: (() => void) | undefined
  let running = 0

  async function tick(): Promise<void> {
    // What is revoked while the pages travel belongs to the next reading.
    const startedAt = clock()
    let restarted = false
    for (;;) {
      const page = revocationPage.parse(await fetchRevocations(after))
      if (page.next < after) {
        // The feed began anew (a restored database): read it all. What is held stays; it was revoked once.
        after = 0
        if (restarted) throw new Error('Failed to follow the revocation feed: its sequence runs backwards.')
        restarted = true
        continue
      }
      for (const revocation of page.revocations) entries.add(revocation)
      const done = isLast(page, after)
      after = page.next
      if (done) break
    }
    if (startedAt - sweptAt >= sweepEvery || entries.size > capacity) {
      entries.sweep(startedAt)
      sweptAt = startedAt
    }
    readAt = entries.size > capacity ? Number.NEGATIVE_INFINITY : startedAt
  }

  async function run(self: number, failures: number): Promise<void> {
    const failed = await tick().then(
      () => false,
      (error: unknown) => {
        options.onError?.(error)
        return true
      },
    )
    if (running !== self) return
    const next = failed ? failures + 1 : 0
    const delay = failed ? Math.min(interval * 2 ** failures, longestBackOff) : interval
    callOff = schedule(() => void run(self, next), delay)
  }

  function stop(): void {
    running += 1
    callOff?.()
  }

  const age = () => clock() - readAt
  return {
    isRevoked: (claims) => entries.concern(claims),
    age,
    fresh: () => age() <= revocationLimits.unsafe,
    tick,
    start() {
      stop()
      void run(running, 0)
    },
    stop,
  }
}

function isLast({ revocations, next }: RevocationPage, after: number): boolean {
  return revocations.length === 0 || next === after
}

function setUnreferenced(work: () => void, delay: number): () => void {
  const timer = setTimeout(work, delay).unref()
  return () => clearTimeout(timer)
}
