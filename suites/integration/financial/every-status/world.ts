import { inject } from 'vitest'
import { type AnswerChecker, createAnswerChecker } from '../../../http/check-answer.ts'
import { createFinancialClient, createGatewayClient, type FinancialClient } from '../../../http/client.ts'
import { type LocalPlatform, startPlatform } from '../../../platform/start-platform.ts'
import { createPeople } from '../../auth/people.ts'
import { type Arrange, createArrange } from '../arrange.ts'
import { partOf } from '../part-of.ts'

/** The platform and whoever asks it. */
export type World = {
  platform: LocalPlatform
  /** The financial operations through the gateway, and at the service's own port. */
  sides: Record<'gateway' | 'service', Side>
  /** Of an owner, who may do everything. */
  token: string
  tokenWithout: (scope: string) => string
  arrange: Arrange
}

/** Where operations are asked for. */
export type Side = {
  client: FinancialClient
  checker: AnswerChecker
  /** With the prefix of the financial paths. */
  baseUrl: () => string
}

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
    arrange: createArrange({ gateway, token, platform }),
  }
}
