import { askMatrix } from '../matrix/ask-matrix.ts'
import { judge } from '../matrix/judge.ts'
import type { MatrixQuery } from '../matrix/matrix-query.ts'
import { type Badge, renderBadge } from '../pages/badge.ts'
import { refuse } from '../refusal.ts'
import { findSelected } from '../selection/find-selected.ts'
import { findLatestVerification } from '../store/verifications.ts'
import { findLatestVersion } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { askForBranch } from './matrix.ts'
import { param, requireParticipant } from './param.ts'

/** GET /pacts/provider/{provider}/consumer/{consumer}/latest/badge, with a tag where the path names one. */
export const showPactBadge: Handler = (call) => {
  const { consumer, provider, tag } = call.params
  const selector = { latest: true, ...(tag === undefined ? {} : { tag }), consumer }
  const [match] = findSelected(call.store, requireParticipant(call, 'provider'), selector)
  const result = match && findLatestVerification(call.store, match.pact.contentId)
  const label = `${consumer}/${provider} pact`
  if (!result) return answer({ label, message: 'unverified', state: 'unknown' })
  return answer({ label, message: result.success ? 'verified' : 'failed', state: result.success ? 'good' : 'bad' })
}

/** GET …/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge */
export const showCanIDeployBadge: Handler = (call) =>
  answerVerdict(call, `can-i-deploy to ${param(call, 'environment')}`, askForBranch(call))

/** GET /pacticipants/{name}/main-branch/can-i-merge/badge */
export const showCanIMergeBadge: Handler = (call) => {
  const { id, name, mainBranch } = requireParticipant(call)
  const version = mainBranch === null ? undefined : findLatestVersion(call.store, id, { branch: mainBranch })
  if (!version) throw refuse('missing', `No version of '${name}' from its main branch found.`)
  const selectors = [{ participant: name, version: version.number }]
  const target = { mainBranch: true, latest: true }
  return answerVerdict(call, 'can-i-merge', { selectors, ignore: [], target, latestBy: 'cvp', limit: 100 })
}

function answerVerdict({ store }: Call, label: string, query: MatrixQuery): Promise<Response> {
  const { deployable } = judge(askMatrix(store, query))
  if (deployable === null) return answer({ label, message: 'unknown', state: 'unknown' })
  return answer({ label, message: deployable ? 'yes' : 'no', state: deployable ? 'good' : 'bad' })
}

async function answer(badge: Badge): Promise<Response> {
  const headers = { 'content-type': 'image/svg+xml;charset=utf-8', 'cache-control': 'no-cache' }
  return new Response(String(await renderBadge(badge)), { headers })
}
