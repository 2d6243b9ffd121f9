import { expect, vi } from 'vitest'
import type { GatewayClient } from '../../http/client.ts'
import type { LocalPlatform } from '../../platform/start-platform.ts'

/** Asks again until `check` passes, for one second of the machine's clock at most. */
export function withinASecond<Result>(check: () => Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 1_000, interval: 20 })
}

/**
 * Within a second the gateway refuses the token, and by itself: where the line behind it can be seen, the request does not
 * even reach auth.
 */
export async function expectRefusedByGateway(
  { gateway, local }: { gateway: GatewayClient; local: LocalPlatform | undefined },
  token: string,
): Promise<void> {
  await withinASecond(async () => {
    const before = local?.wire.passed.length
    const { body } = await gateway.expect(401, 'getCurrentUser', { token })
    expect(body.code).toBe('invalid_token')
    expect(local?.wire.passed.slice(before).map(({ path }) => path) ?? []).not.toContain('/me')
  })
}
