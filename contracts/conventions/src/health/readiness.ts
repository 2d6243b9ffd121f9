/** Passes by returning, fails by throwing; the signal says that its time is up. */
export type ReadinessCheck = (signal: AbortSignal) => unknown

export type CheckOutcome = { name: string; ok: boolean; reason?: string }

export type ReadinessReport = { status: 'ready' | 'not_ready'; checks: CheckOutcome[] }

/** A check's own words for why it failed; they are shown to anyone who asks, so no addresses and no credentials. */
export class NotReadyError extends Error {
  override name = 'NotReadyError' as const
}

/** Runs all checks side by side, each within so many milliseconds; any text but that of a `NotReadyError` is withheld. */
export async function runChecks(
  checks: Readonly<Record<string, ReadinessCheck>>,
  within: number,
): Promise<ReadinessReport> {
  const outcomes = await Promise.all(Object.entries(checks).map(([name, check]) => runCheck(name, check, within)))
  return { status: outcomes.every(({ ok }) => ok) ? 'ready' : 'not_ready', checks: outcomes }
}

async function runCheck(name: string, check: ReadinessCheck, within: number): Promise<CheckOutcome> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), within)
  const timeUp = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(new NotReadyError('timed out')))
  })
  try {
    await Promise.race([(async () => check(controller.signal))(), timeUp])
    return { name, ok: true }
  } catch (error) {
    return { name, ok: false, reason: error instanceof NotReadyError ? error.message : 'failed' }
  } finally {
    clearTimeout(timer)
  }
}
