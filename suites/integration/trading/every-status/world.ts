import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { operations } from '@platform/schemas/trading'
import { inject } from 'vitest'
import { createAnswerChecker } from '../../../http/check-answer.ts'
import { createGatewayClient, createTradingClient, type TradingClient } from '../../../http/client.ts'
import { type LocalPlatform, startPlatform } from '../../../platform/start-platform.ts'
import { createPeople } from '../../auth/people.ts'
import type { Observed } from '../../every-status/observe.ts'
import { createArrange } from '../arrange.ts'
import { createLevers } from '../levers.ts'
import { partOf } from '../part-of.ts'
import { breakagesOf, marketThatFails } from './breakages.ts'
import { conflicts } from './conflicts.ts'
import { goodRequests } from './good-requests.ts'

/** The platform and whoever asks it. */
export type World = Observed<operations> & { platform: LocalPlatform }

const scopes = ['account', 'trading:read', 'trading:write', 'trading:manage']

/** Starts a platform whose gateway loses patience soon. */
export async function openWorld(): Promise<World> {
  const marker = join(tmpdir(), `kaputt-${randomUUID()}`)
  const platform = await startPlatform({
    server: inject('postgres'),
    trading: true,
    databaseLine: true,
    fault: marketThatFails(marker),
    environment: { gateway: { UPSTREAM_TIMEOUT: '5000' } },
  })
  try {
    await createLevers(partOf(platform)).quote(100)
    return await describeWorld(platform, marker)
  } catch (error) {
    await platform.stop()
    throw error
  }
}

async function describeWorld(platform: LocalPlatform, marker: string): Promise<World> {
  const documents = inject('openapi')
  const checkers = { gateway: createAnswerChecker(documents.gateway), service: createAnswerChecker(documents.trading) }
  const gateway = createGatewayClient({ baseUrl: platform.gatewayUrl, checker: checkers.gateway })
  const baseUrl = partOf(platform).url
  const people = createPeople(gateway)
  const owner = await people.owner()
  const { token } = owner
  const narrowed = new Map<string, string>()
  for (const left of scopes.slice(1)) {
    const { accessToken } = await owner.refresh({
      headers: { origin: platform.settings.origin },
      body: { scope: scopes.filter((scope) => scope !== left).join(' ') },
    })
    narrowed.set(left, accessToken)
  }
  const arrange = createArrange({ gateway, token, people, database: partOf(platform).database })
  return {
    platform,
    sides: {
      gateway: {
        // The gateway's document has what the service's says, and more.
        client: gateway as unknown as TradingClient,
        checker: checkers.gateway,
        baseUrl: () => `${platform.gatewayUrl()}/trading`,
      },
      service: {
        client: createTradingClient({ baseUrl, checker: checkers.service }),
        checker: checkers.service,
        baseUrl,
      },
    },
    token,
    tokenWithout: (scope) => narrowed.get(scope) ?? token,
    goodRequest: (id) => goodRequests[id](arrange),
    conflict: (id) => conflicts[id]?.(arrange),
    breakages: breakagesOf(platform, marker),
  }
}
