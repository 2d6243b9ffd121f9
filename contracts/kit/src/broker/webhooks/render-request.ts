import type { WebhookRequest } from '../store/webhooks.ts'

/** Puts what happened into a request: `${pactbroker.consumerName}` and its like, in address and body. */
export function renderRequest(request: WebhookRequest, parameters: Readonly<Record<string, string>>): WebhookRequest {
  const fill = (text: string, encode: (value: string) => string = (value) => value) =>
    text.replaceAll(/\$\{pactbroker\.(\w+)\}/g, (_whole, name: string) => encode(parameters[name] ?? ''))
  const rendered = { ...request, url: fill(request.url, encodeURIComponent) }
  return request.body === undefined ? rendered : { ...rendered, body: fillDeep(request.body, fill) }
}

function fillDeep(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value)
  if (Array.isArray(value)) return value.map((item) => fillDeep(item, fill))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillDeep(inner, fill)]))
}
