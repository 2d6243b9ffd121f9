import type { WebhookRequest } from '../store/webhooks.ts'

/** What stands for a secret wherever one is shown. */
export const redacted = '**********'

const secretHeader = /authorization|cookie|token|secret|password|api-?key|signature/i

/** A request without its secrets, to be shown. */
export function redactRequest(request: WebhookRequest): WebhookRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    secretHeader.test(name) ? redacted : value,
  ])
  const { password, ...rest } = request
  const shown = { ...rest, url: redactUrl(request.url), headers: Object.fromEntries(headers) }
  return password === undefined ? shown : { ...shown, password: redacted }
}

/** A text without the secrets of a request, wherever they turn up: a receiver may send back what it was sent. */
export function redactText(text: string, request: WebhookRequest): string {
  return listSecrets(request).reduce((rest, secret) => rest.replaceAll(secret, redacted), text)
}

/** Puts the stored secrets back where a client returns a request as it was shown. */
export function restoreSecrets(request: WebhookRequest, stored: WebhookRequest | undefined): WebhookRequest {
  if (!stored) return request
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    value === redacted ? (findHeader(stored, name) ?? value) : value,
  ])
  const restored = { ...request, headers: Object.fromEntries(headers) as Record<string, string> }
  if (request.url === redactUrl(stored.url)) restored.url = stored.url
  if (request.password === redacted && stored.password !== undefined) restored.password = stored.password
  return restored
}

function findHeader({ headers }: WebhookRequest, name: string): string | undefined {
  return Object.entries(headers).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]
}

/** Hides the password of an address, and what its query calls a secret. */
function redactUrl(url: string): string {
  return url
    .replace(/(:\/\/[^/@:]*):[^/@]*@/, `$1:${redacted}@`)
    .replace(/([?&][^=&#]*(?:token|secret|password|key|signature)[^=&#]*=)[^&#]*/gi, `$1${redacted}`)
}

function listSecrets({ url, headers, username, password }: WebhookRequest): string[] {
  const fromHeaders = Object.entries(headers).flatMap(([name, value]) =>
    secretHeader.test(name) ? [value, ...value.split(/\s+/).slice(1)] : [],
  )
  const fromUrl = [...url.matchAll(/[?&][^=&#]*(?:token|secret|password|key|signature)[^=&#]*=([^&#]*)/gi)].map(
    ([, value]) => value ?? '',
  )
  const userInfo = /:\/\/[^/@:]*:([^/@]*)@/.exec(url)?.[1] ?? ''
  const basic = password === undefined ? '' : Buffer.from(`${username ?? ''}:${password}`).toString('base64')
  return [...fromHeaders, ...fromUrl, userInfo, password ?? '', basic]
    .filter((secret) => secret.length > 3)
    .sort((a, b) => b.length - a.length)
}
