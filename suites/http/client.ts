import type { operations as AuthOperations } from '@platform/schemas/auth'
import { authOperations } from '@platform/schemas/auth'
import type { operations as FinancialOperations } from '@platform/schemas/financial'
import { financialOperations } from '@platform/schemas/financial'
import type { operations as GatewayOperations } from '@platform/schemas/gateway'
import { gatewayOperations } from '@platform/schemas/gateway'
import type { operations as TradingOperations } from '@platform/schemas/trading'
import { tradingOperations } from '@platform/schemas/trading'
import type { Answer } from './answer.ts'
import type { AnswerChecker } from './check-answer.ts'
import { type Outgoing, send } from './send.ts'

/** What a call says beyond its operation. */
export type CallOptions = {
  path?: Record<string, string>
  query?: Record<string, string | number>
  headers?: Record<string, string | string[]>
  /** Sent as JSON; a string or bytes as they are. */
  body?: unknown
  /** The access token. */
  token?: string | undefined
  cookies?: Record<string, string>
  /** A service client's name and secret (RFC 7617). */
  basic?: readonly [string, string]
}

type BodyOf<Operations, Id extends keyof Operations, Status> = Operations[Id] extends {
  responses: infer Responses
}
  ? Status extends keyof Responses
    ? Responses[Status] extends { content: infer Content }
      ? Content[keyof Content]
      : undefined
    : never
  : never

/** A service as a caller sees it; every answer is checked against the service's OpenAPI document. */
export type Client<Operations> = {
  /** Calls one operation and answers whatever documented answer came. */
  call(operationId: keyof Operations & string, options?: CallOptions): Promise<Answer>
  /** Calls one operation, demands this status, and answers its body typed. @throws when another status came */
  expect<Id extends keyof Operations & string, Status extends number>(
    status: Status,
    operationId: Id,
    options?: CallOptions,
  ): Promise<Omit<Answer, 'body'> & { body: BodyOf<Operations, Id, Status> }>
  /** Sends a request that no operation describes; the answer must be a problem document. */
  send(outgoing: Outgoing): Promise<Answer>
}

export type GatewayClient = Client<GatewayOperations>
export type AuthClient = Client<AuthOperations>
export type FinancialClient = Client<FinancialOperations>
export type TradingClient = Client<TradingOperations>

type Reach = { baseUrl: () => string; checker: AnswerChecker; localAddress?: string | undefined }
type Route = { id: string; method: string; path: string }

/** Calls the gateway. */
export const createGatewayClient = (reach: Reach): GatewayClient => createClient(gatewayOperations, reach)

/** Calls auth at its own port. */
export const createAuthClient = (reach: Reach): AuthClient => createClient(authOperations, reach)

/** Calls the financial service at its own port. */
export const createFinancialClient = (reach: Reach): FinancialClient => createClient(financialOperations, reach)

/** Calls the trading service at its own port. */
export const createTradingClient = (reach: Reach): TradingClient => createClient(tradingOperations, reach)

function createClient<Operations>(routes: readonly Route[], reach: Reach): Client<Operations> {
  const { baseUrl, checker, localAddress } = reach

  async function call(operationId: string, options: CallOptions = {}): Promise<Answer> {
    const route = routes.find(({ id }) => id === operationId)
    if (route === undefined)
      throw new Error(`Failed to call "${operationId}": the document has none. Correct the test.`)
    const answer = await send(baseUrl(), { ...describe(route, options), localAddress })
    checker.check(operationId, answer)
    return answer
  }

  return {
    call,
    async expect(status, operationId, options) {
      const answer = await call(operationId, options)
      if (answer.status !== status) {
        throw new Error(`Failed to call ${operationId}: expected ${status}, got ${answer.status} ${answer.text}`)
      }
      return answer as never
    },
    async send(outgoing) {
      const answer = await send(baseUrl(), { localAddress, ...outgoing })
      checker.checkProblem(answer)
      return answer
    },
  }
}

function describe({ method, path }: Route, options: CallOptions): Outgoing {
  const { body, token, cookies = {}, basic } = options
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(options.path?.[name] ?? ''))
  const query = new URLSearchParams(Object.entries(options.query ?? {}).map(([name, value]) => [name, String(value)]))
  const jar = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined
  return {
    method,
    path: query.size > 0 ? `${filled}?${query}` : filled,
    headers: {
      ...(!raw && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(basic !== undefined && { authorization: `Basic ${Buffer.from(basic.join(':')).toString('base64')}` }),
      ...(jar.length > 0 && { cookie: jar.join('; ') }),
      ...options.headers,
    },
    body: raw ? body : JSON.stringify(body),
  }
}
