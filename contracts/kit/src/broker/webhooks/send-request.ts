import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { WebhookRequest } from '../store/webhooks.ts'
import type { AddressGuard } from './address-guard.ts'

/** What a receiver answered. */
export interface Received {
  status: number
  /** The first 64 KiB of it. */
  body: string
}

const mostBytes = 64 * 1024

/** Sends a rendered request once: no redirect is followed, and no address is connected to that the guard did not judge. */
export function sendRequest(rendered: WebhookRequest, guard: AddressGuard, signal?: AbortSignal): Promise<Received> {
  const url = new URL(rendered.url)
  guard.check(url.hostname)
  const isText = typeof rendered.body === 'string'
  const body = rendered.body === undefined ? undefined : isText ? String(rendered.body) : JSON.stringify(rendered.body)
  const { username, password } = rendered
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      method: rendered.method,
      headers: {
        'user-agent': 'Concordat broker',
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        ...rendered.headers,
      },
      ...(username === undefined ? {} : { auth: `${username}:${password ?? ''}` }),
      lookup: guard.lookup,
      agent: false,
      signal: AbortSignal.any([AbortSignal.timeout(10_000), ...(signal ? [signal] : [])]),
    })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = []
      let size = 0
      incoming.on('data', (chunk: Buffer) => {
        if (size < mostBytes) chunks.push(chunk.subarray(0, mostBytes - size))
        size += chunk.length
        if (size > mostBytes) incoming.destroy()
      })
      incoming.on('error', reject)
      incoming.on('close', () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
    })
    outgoing.end(body)
  })
}
