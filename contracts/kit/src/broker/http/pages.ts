import { askMatrix } from '../matrix/ask-matrix.ts'
import { renderDiff } from '../pages/diff-page.ts'
import { renderIntegrations } from '../pages/integrations-page.ts'
import { listIntegrations } from '../pages/list-integrations.ts'
import { renderMatrix } from '../pages/matrix-page.ts'
import { renderNetwork } from '../pages/network-page.ts'
import { renderPact } from '../pages/pact-page.ts'
import type { Markup } from '../pages/page.ts'
import { style } from '../pages/style.ts'
import { parseLossless } from '../publishing/lossless-json.ts'
import { refuse } from '../refusal.ts'
import { listBranchesOf } from '../store/branches.ts'
import { listCurrentOf } from '../store/deployments.ts'
import { findPreviousDistinct, getContent, listPacts } from '../store/pacts.ts'
import { listTags } from '../store/tags.ts'
import type { Call, Handler } from './call.ts'
import { findPublished } from './pacts.ts'
import { param, requireParticipant } from './param.ts'

/** GET /ui */
export const showIntegrations: Handler = ({ base, store }) => page(renderIntegrations(base, listIntegrations(store)))

/** GET /ui/network */
export const showNetwork: Handler = ({ base, store }) => page(renderNetwork(base, listIntegrations(store)))

/** GET /ui/provider/{provider}/consumer/{consumer}/matrix */
export const showMatrixPage: Handler = ({ ...call }) => {
  const { base, store } = call
  const [consumer, provider] = [requireParticipant(call, 'consumer').name, requireParticipant(call, 'provider').name]
  const selectors = [{ participant: consumer }, { participant: provider }]
  const { considered } = askMatrix(store, { selectors, ignore: [], target: {}, latestBy: 'cvpv', limit: 100 })
  const rows = considered.filter(({ pact }) => pact.consumer === consumer && pact.provider === provider)
  const describeVersion = (id: number) =>
    [
      ...listBranchesOf(store, id).map(({ name }) => `branch ${name}`),
      ...listTags(store, id).map(({ name }) => `tag ${name}`),
      ...listCurrentOf(store, id).map(({ kind, environment }) => `${kind} in ${environment}`),
    ].join(', ')
  return page(renderMatrix({ base, consumer, provider, rows, describeVersion }))
}

/** GET /ui/provider/{provider}/consumer/{consumer}/pact?version=…; the latest without a version. */
export const showPactPage: Handler = (call) => {
  const { pact, body } = readVersion(call, 'version')
  const previous = findPreviousDistinct(call.store, pact)?.version
  return page(renderPact({ base: call.base, pact, body, previous }))
}

/** GET /ui/provider/{provider}/consumer/{consumer}/diff?from=…&to=… */
export const showDiffPage: Handler = (call) =>
  page(renderDiff({ base: call.base, from: readVersion(call, 'from'), to: readVersion(call, 'to') }))

/** GET /ui/style.css */
export const showStyle: Handler = () => new Response(style, { headers: { 'content-type': 'text/css;charset=utf-8' } })

function readVersion(call: Call, name: string) {
  const version = call.query.get(name) ?? latestVersion(call)
  const pact = findPublished({ ...call, params: { ...call.params, version } })
  return { pact, body: parseLossless(getContent(call.store, pact.contentId).body) }
}

function latestVersion(call: Call): string {
  const [latest] = listPacts(
    call.store,
    requireParticipant(call, 'consumer').id,
    requireParticipant(call, 'provider').id,
    1,
  )
  if (!latest)
    throw refuse('missing', `No pact between '${param(call, 'consumer')}' and '${param(call, 'provider')}' found.`)
  return latest.version
}

async function page(markup: Markup): Promise<Response> {
  return new Response(String(await markup), { headers: { 'content-type': 'text/html;charset=utf-8' } })
}
