import type { WebhookRequest } from '../store/webhooks.ts'
import type { AddressGuard } from './address-guard.ts'
import { redactRequest, redactText } from './redact.ts'
import { RefusedAddressError } from './refused-address-error.ts'
import { renderRequest } from './render-request.ts'
import { type Received, sendRequest } from './send-request.ts'

/** One sending: what was sent and answered, in words that hold no secret. */
export interface Attempt {
  success: boolean
  /** Whether sending it again could help. */
  retriable: boolean
  request: WebhookRequest
  response: Received | undefined
  log: string
}

/** Sends a webhook once; never throws. */
export async function attempt(
  request: WebhookRequest,
  parameters: Readonly<Record<string, string>>,
  { guard, now, signal }: { guard: AddressGuard; now: string; signal?: AbortSignal },
): Promise<Attempt> {
  const rendered = renderRequest(request, parameters)
  const shown = redactRequest(rendered)
  const headers = Object.entries(shown.headers).map(([name, value]) => `${name}: ${value}`)
  const body =
    shown.body === undefined ? [] : [typeof shown.body === 'string' ? shown.body : JSON.stringify(shown.body)]
  const write = (lines: string[]) => lines.map((line) => `[${now}] ${redactText(line, rendered)}\n`).join('')
  const sent = [`${shown.method} ${shown.url}`, ...headers, ...body]
  try {
    const response = await sendRequest(rendered, guard, signal)
    const success = response.status >= 200 && response.status < 300
    const safe = { ...response, body: redactText(response.body, rendered) }
    const log = write([...sent, `answered ${response.status}`, response.body.slice(0, 4096)])
    return { success, retriable: !success, request: shown, response: safe, log }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const retriable = !(error instanceof RefusedAddressError)
    return { success: false, retriable, request: shown, response: undefined, log: write([...sent, reason]) }
  }
}
