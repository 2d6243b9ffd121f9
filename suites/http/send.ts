import { Agent } from 'undici'
import type { Answer } from './answer.ts'

/** A request as it goes over the wire. */
export type Outgoing = {
  method: string
  /** With its query. */
  path: string
  headers?: Record<string, string | string[]>
  body?: string | Uint8Array | undefined
  /** The address that it comes from. */
  localAddress?: string | undefined
}

const agents = new Map<string, Agent>()

/** Sends one request over a real socket. Nothing is followed, repeated or remembered. Gives up after 10 s. */
export async function send(baseUrl: string, outgoing: Outgoing): Promise<Answer> {
  const { method, path, headers = {}, body, localAddress } = outgoing
  const response = await agentFor(localAddress).request({
    origin: baseUrl,
    method: method as 'GET',
    path,
    headers,
    body: body ?? null,
  })
  const text = await response.body.text()
  const type = String(response.headers['content-type'] ?? '')
  const json = /^application\/(problem\+)?json\b/.test(type) && text !== ''
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : text === '' ? undefined : text,
  }
}

function agentFor(localAddress: string | undefined): Agent {
  const key = localAddress ?? ''
  const known = agents.get(key)
  if (known !== undefined) return known
  const agent = new Agent({
    connect: { timeout: 5_000 },
    ...(localAddress !== undefined && { localAddress }),
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    // A connection kept open would hold up the drain of a service that is being stopped.
    keepAliveTimeout: 100,
    keepAliveMaxTimeout: 100,
  })
  agents.set(key, agent)
  return agent
}
