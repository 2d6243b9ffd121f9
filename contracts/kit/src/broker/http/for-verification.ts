import { addressesAt } from '../addresses.ts'
import { encodeMetadata } from '../metadata.ts'
import { refuse } from '../refusal.ts'
import { describeSelection, describeShortly } from '../selection/describe-selection.ts'
import { selectPacts } from '../selection/select-pacts.ts'
import { type SelectionQuery, selectionQuerySchema } from '../selection/selection-query.ts'
import { findEnvironment } from '../store/environments.ts'
import { findParticipant } from '../store/participants.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { param } from './param.ts'

/** GET /pacts/provider/{provider}/for-verification: where the query is posted, and what an empty one gives. */
export const showPactsForVerification: Handler = (call) => answer(call, {})

/** POST /pacts/provider/{provider}/for-verification */
export const selectPactsForVerification: Handler = async (call) => {
  const query = await call.read(selectionQuerySchema)
  for (const { environment } of query.consumerVersionSelectors ?? []) {
    if (environment !== undefined && !findEnvironment(call.store, environment)) {
      throw refuse('invalid', `environment with name '${environment}' does not exist`)
    }
  }
  return answer(call, query)
}

function answer(call: Call, query: SelectionQuery): Response {
  const name = param(call, 'provider')
  const provider = findParticipant(call.store, name)
  const includePending = query.includePendingStatus === true
  const line = { branch: query.providerVersionBranch?.trim() || undefined, tags: query.providerVersionTags ?? [] }
  const at = addressesAt(call.base)
  const pacts = (provider ? selectPacts(call.store, provider, query) : []).map((selected) => {
    const { pact, pending, wip } = selected
    const metadata = encodeMetadata({ consumerVersion: pact.version, wip })
    return {
      shortDescription: describeShortly(selected),
      verificationProperties: {
        ...(includePending || wip ? { pending } : {}),
        ...(wip ? { wip } : {}),
        notices: describeSelection(selected, line, includePending),
      },
      _links: {
        self: {
          href: `${at.content(pact.consumer, pact.provider, pact.sha)}/metadata/${metadata}`,
          name: `Pact between ${pact.consumer} (${pact.version}) and ${pact.provider}`,
        },
      },
    }
  })
  const self = {
    href: `${call.base}/pacts/provider/${encodeURIComponent(name)}/for-verification`,
    title: 'Pacts to be verified',
  }
  return hal({ _embedded: { pacts }, _links: { self } })
}
