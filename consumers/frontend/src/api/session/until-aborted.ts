/** Waits for shared work without owning it: an abort ends the waiting with the signal's reason, not the work. */
export async function untilAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (signal === undefined) return await work
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(signal.reason)
  signal.addEventListener('abort', stop)
  try {
    if (signal.aborted) stop()
    return await Promise.race([stopped.promise, work])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
