/** Takes so many frames a second from one client; tells whether this one is within it. */
export function createFrameLimiter(clock: () => Date, perSecond: number): () => boolean {
  let left = perSecond
  let at = clock().getTime()
  return () => {
    const now = clock().getTime()
    left = Math.min(perSecond, left + (Math.max(0, now - at) / 1_000) * perSecond)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
