import { inject } from 'vitest'
import { createAnswerChecker } from '../../http/check-answer.ts'
import { type AuthClient, createAuthClient, createGatewayClient, type GatewayClient } from '../../http/client.ts'
import { type LocalPlatform, startPlatform } from '../../platform/start-platform.ts'
import { readSeededFault } from '../seeding/read-seeded-fault.ts'
import { catalogue } from './faults/catalogue.ts'

/** What the tests run on: a platform of their own, or the one that GATEWAY_URL names. */
export type Target = {
  gateway(from?: string): GatewayClient
  /** Auth at its own port; undefined when a deployed platform does not say where that is. */
  auth: ((options?: { from?: string | undefined; replica?: number }) => AuthClient) | undefined
  /** The credentials of service clients, where they are known. */
  clients: { gateway?: readonly [string, string] | undefined; operator?: readonly [string, string] | undefined }
  /** An origin whose pages may refresh. */
  origin: string
  /** Without TLS, a deployed platform cannot ask for it. */
  secureCookies: boolean
  local: LocalPlatform | undefined
  /** What tests were skipped for want of, and how many. */
  lacks: Map<string, number>
  close(): Promise<void>
}

/** Starts a platform, seeded with the fault that this run is about, or takes the deployed one. */
export async function openTarget({ replicas }: { replicas: number }): Promise<Target> {
  const documents = inject('openapi')
  const checkers = { gateway: createAnswerChecker(documents.gateway), auth: createAnswerChecker(documents.auth) }
  const gatewayAt = (baseUrl: () => string) => (from?: string) =>
    createGatewayClient({ baseUrl, checker: checkers.gateway, localAddress: from })
  const authAt = (baseUrl: (replica?: number) => string): NonNullable<Target['auth']> => {
    return ({ from, replica } = {}) =>
      createAuthClient({ baseUrl: () => baseUrl(replica), checker: checkers.auth, localAddress: from })
  }

  const { GATEWAY_URL, AUTH_URL, ALLOWED_ORIGIN, AUTH_CLIENT_SECRET, AUTH_CLIENT_ID = 'gateway' } = process.env
  if (GATEWAY_URL !== undefined && GATEWAY_URL !== '') {
    return {
      gateway: gatewayAt(() => GATEWAY_URL),
      auth: AUTH_URL === undefined || AUTH_URL === '' ? undefined : authAt(() => AUTH_URL),
      clients: { gateway: AUTH_CLIENT_SECRET === undefined ? undefined : [AUTH_CLIENT_ID, AUTH_CLIENT_SECRET] },
      origin: ALLOWED_ORIGIN ?? GATEWAY_URL,
      secureCookies: GATEWAY_URL.startsWith('https:'),
      local: undefined,
      lacks: new Map(),
      close: async () => undefined,
    }
  }
  const local = await startPlatform({ server: inject('postgres'), replicas, fault: readSeededFault(catalogue) })
  return {
    gateway: gatewayAt(local.gatewayUrl),
    auth: authAt(local.authUrl),
    clients: local.settings.clients,
    origin: local.settings.origin,
    secureCookies: true,
    local,
    lacks: new Map(),
    close: local.stop,
  }
}
