import type { GoCardlessClient } from 'gocardless-nodejs'
import { type Asking, ask } from './ask.ts'
import { createOnce, isSameMap } from './create-once.ts'
import { nameOf } from './name-of.ts'
import type { Outcome } from './outcome.ts'
import type { StartedMandate, StartMandate } from './payment-provider.ts'
import { noSuchThing } from './read-existing.ts'
import { billingRequestView, flowView } from './views.ts'

/**
 * Creates the billing request under the key, and then a link to it. Links cannot be read again, so each attempt makes one:
 * they all lead to the one request.
 */
export async function startMandate(
  asking: Asking,
  { billingRequests, billingRequestFlows }: GoCardlessClient,
  { key, client, currency, redirectUri, exitUri, metadata = {} }: StartMandate,
): Promise<Outcome<StartedMandate>> {
  const customerId = 'customerId' in client ? client.customerId : undefined
  const asked = await createOnce(asking, billingRequestView, {
    create: () =>
      billingRequests.create(
        {
          mandate_request: { currency, metadata },
          metadata,
          ...(customerId !== undefined && { links: { customer: customerId } }),
        },
        key,
      ),
    find: (id) => billingRequests.find(id),
    isSame: (request) =>
      request.currency === currency &&
      isSameMap(request.metadata, metadata) &&
      (customerId === undefined || request.customerId === customerId),
  })
  if (asked.outcome !== 'done') return asked
  const flow = await ask(asking, flowView, () =>
    billingRequestFlows.create({
      redirect_uri: redirectUri,
      exit_uri: exitUri ?? redirectUri,
      links: { billing_request: asked.value.id },
      ...('name' in client && {
        prefilled_customer: {
          ...nameOf(client.name),
          email: client.email,
          ...(client.countryCode !== undefined && { country_code: client.countryCode }),
        },
      }),
    }),
  )
  // Each link has a key of its own, which the client makes up.
  if (flow.outcome === 'conflict') return noSuchThing
  if (flow.outcome !== 'done') return flow
  const { authorisation_url: flowUrl, expires_at: expiresAt } = flow.value
  return { ...asked, value: { billingRequestId: asked.value.id, flowUrl, expiresAt } }
}
