import type { onRequestHookHandler } from 'fastify'
import type { EmulatorDeps } from '../deps.ts'
import { invalidUsage } from '../domain/api-fault.ts'

/** Counts requests by the minute; every answer tells how many are left. */
export function limitRate({ clock, config }: Pick<EmulatorDeps, 'clock' | 'config'>): onRequestHookHandler {
  const limit = config.requestsPerMinute
  let minute = -1
  let reset = ''
  let used = 0
  return (_request, reply, done) => {
    const now = Math.floor(clock().getTime() / 60_000)
    if (now !== minute) {
      minute = now
      used = 0
      reset = new Date((now + 1) * 60_000).toUTCString()
    }
    used += 1
    reply.header('ratelimit-limit', String(limit))
    reply.header('ratelimit-remaining', String(Math.max(0, limit - used)))
    reply.header('ratelimit-reset', reset)
    done(used > limit ? invalidUsage(429, 'rate_limit_exceeded', 'Rate limit exceeded') : undefined)
  }
}
