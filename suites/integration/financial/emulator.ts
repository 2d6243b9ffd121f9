import { randomUUID } from 'node:crypto'
import { send } from '../../http/send.ts'

type Provider = { url: string; accessToken: string }

/** Fills in the hosted page as the payer would. */
export async function agreeToMandate(authorisationUrl: string): Promise<void> {
  const { origin, pathname } = new URL(authorisationUrl)
  const form = new URLSearchParams({
    given_name: 'Ane',
    family_name: 'Holm',
    email: 'ane@aeroe.example',
    account_holder_name: 'Ane Holm',
    account: '55779911',
    decision: 'confirm',
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await send(origin, { method: 'POST', path: pathname, headers, body: form.toString() })
  if (answer.status !== 303) throw new Error(`Failed to agree to a mandate: ${answer.status} ${answer.text}`)
}

/** Has the provider's emulator move one thing along, as banks and time would. */
export async function runScenario({ url, accessToken }: Provider, scenario: string, resource: string): Promise<void> {
  const answer = await send(url, {
    method: 'POST',
    path: `/scenario_simulators/${scenario}/actions/run`,
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'gocardless-version': '2015-07-06',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ data: { links: { resource } } }),
  })
  if (answer.status !== 200)
    throw new Error(`Failed to run ${scenario} on ${resource}: ${answer.status} ${answer.text}`)
}
