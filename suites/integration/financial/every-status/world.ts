import type { operations } from '@platform/schemas/financial'
import { inject } from 'vitest'
import { createAnswerChecker } from '../../../http/check-answer.ts'
import { createFinancialClient, createGatewayClient, type FinancialClient } from '../../../http/client.ts'
import { type LocalPlatform, startPlatform } from '../../../platform/start-platform.ts'
import { createPeople } from '../../auth/people.ts'
import type { Observed } from '../../every-status/observe.ts'
import { createArrange } from '../arrange.ts'
import { partOf } from '../part-of.ts'
import { breakagesOf } from './breakages.ts'
import { conflicts } from './conflicts.ts'
import { goodRequests } from './good-requests.ts'

/** The platform and whoever asks it. */
export type World = Observed<operations> & { platform: LocalPlatform }

/** Starts a platform whose gateway loses patience soon. */
export async function openWorld(): Promise<World> {
  const platform = await startPlatform({
    server: inject('postgres'),
    financial: true,
    databaseLine: true,
    environment: { gateway: { UPSTREAM_TIMEOUT: '2500' } },
  })
  try {
    return await describeWorld(platform)
  } catch (error) {
    await platform.stop()
    throw error
  }
}

async function describeWorld(platform: LocalPlatform): Promise<World> {
  const documents = inject('openapi')
  const checkers = {
    gateway: createAnswerChecker(documents.gateway),
    service: createAnswerChecker(documents.financial),
  }
  const gateway = createGatewayClient({ baseUrl: platform.gatewayUrl, checker: checkers.gateway })
  const baseUrl = partOf(platform).url
  const service = createFinancialClient({ baseUrl, checker: checkers.service })
  const owner = await createPeople(gateway).owner()
  const { token } = owner
  const scopes = ['account', 'financial:read', 'financial:write', 'financial:manage']
  const narrowed = new Map<string, string>()
  for (const left of scopes.slice(1)) {
    const { accessToken } = await owner.refresh({
      headers: { origin: platform.settings.origin },
      body: { scope: scopes.filter((scope) => scope !== left).join(' ') },
    })
    narrowed.set(left, accessToken)
  }
  const arrange = createArrange({ gateway, token, platform })
  return {
    platform,
    sides: {
      gateway: {
        // The gateway's document has what the service's says, and more.
        client: gateway as unknown as FinancialClient,
        checker: checkers.gateway,
        baseUrl: () => `${platform.gatewayUrl()}/financial`,
      },
      service: { client: service, checker: checkers.service, baseUrl },
    },
    token,
    tokenWithout: (scope) => narrowed.get(scope) ?? token,
    goodRequest: (id) => goodRequests[id](arrange),
    conflict: (id) => conflicts[id]?.(arrange),
    breakages: breakagesOf(partOf(platform)),
  }
}
