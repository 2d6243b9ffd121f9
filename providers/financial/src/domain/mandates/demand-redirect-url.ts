import { invalid } from '@platform/conventions/refusals'

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Demands an address that a client's browser may be sent to: https, or http on this very machine, for development. Nobody
 * here ever fetches it.
 *
 * @throws Refusal `validation_failed`
 */
export function demandRedirectUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const allowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname))
  if (!allowed) throw invalid('#/redirectUrl', 'Use https, or http on localhost.')
  if (url.username !== '' || url.password !== '')
    throw invalid('#/redirectUrl', 'An address with credentials is refused.')
}
