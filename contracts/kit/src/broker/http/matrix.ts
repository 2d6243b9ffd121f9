import { addressesAt } from '../addresses.ts'
import { askMatrix } from '../matrix/ask-matrix.ts'
import { judge } from '../matrix/judge.ts'
import type { MatrixQuery } from '../matrix/matrix-query.ts'
import type { MatrixRow } from '../matrix/matrix-row.ts'
import { parseCanIDeployQuery, parseMatrixQuery } from '../matrix/parse-matrix-query.ts'
import { refuse } from '../refusal.ts'
import { listBranchesOf } from '../store/branches.ts'
import { listCurrentOf } from '../store/deployments.ts'
import { listTags } from '../store/tags.ts'
import { findLatestVersion } from '../store/versions.ts'
import type { Call, Handler } from './call.ts'
import { hal } from './hal.ts'
import { param, requireParticipant } from './param.ts'

/** GET /matrix: what `can-i-deploy` and `can-i-merge` ask. */
export const showMatrix: Handler = (call) => answer(call, parseMatrixQuery(call.query))

/** GET /can-i-deploy: the same for one version, in a shorter form. */
export const showCanIDeploy: Handler = (call) => answer(call, parseCanIDeployQuery(call.query))

/** GET /matrix/provider/{provider}/consumer/{consumer} */
export const showMatrixBetween: Handler = (call) => {
  const selectors = [{ participant: param(call, 'consumer') }, { participant: param(call, 'provider') }]
  return answer(call, { selectors, ignore: [], target: {}, latestBy: 'cvpv', limit: 100 })
}

/** GET /pacticipants/{name}/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment} */
export const showBranchCanIDeploy: Handler = (call) => answer(call, askForBranch(call))

/** The question whether the latest version of a branch may go to an environment. */
export function askForBranch(call: Call): MatrixQuery {
  const participant = requireParticipant(call)
  const version = findLatestVersion(call.store, participant.id, { branch: param(call, 'branch') })
  if (!version)
    throw refuse('missing', `No version of '${participant.name}' from branch '${param(call, 'branch')}' found.`)
  return {
    selectors: [{ participant: participant.name, version: version.number }],
    ignore: [],
    target: { environment: param(call, 'environment') },
    latestBy: 'cvpv',
    limit: 100,
  }
}

function answer(call: Call, query: MatrixQuery): Response {
  const found = askMatrix(call.store, query)
  const { reasons, ...summary } = judge(found)
  const versions = new Map<number, ReturnType<typeof describeVersion>>()
  const describe = (row: MatrixRow) => describeRow(call, row, versions)
  return hal({
    summary: { ...summary, reason: reasons.map(({ text }) => text).join('\n') },
    notices: reasons.map(({ type, text }) => ({ type, text })),
    matrix: [
      ...found.considered.map(describe),
      ...found.ignoredRows.map((row) => ({ ...describe(row), ignored: true })),
    ],
  })
}

/** @param versions those of the rows before: a provider's version is on each of its rows */
function describeRow(
  call: Call,
  { pact, result }: MatrixRow,
  versions: Map<number, ReturnType<typeof describeVersion>>,
) {
  const versionOf = (participant: string, id: number, number: string) => {
    const known = versions.get(id) ?? describeVersion(call, participant, id, number)
    versions.set(id, known)
    return known
  }
  const at = addressesAt(call.base)
  const { consumer, provider, version, sha, createdAt } = pact
  return {
    consumer: {
      name: consumer,
      version: versionOf(consumer, pact.versionId, version),
      _links: { self: { href: at.participant(consumer) } },
    },
    provider: {
      name: provider,
      version: result ? versionOf(provider, result.providerVersionId, result.providerVersion) : null,
      _links: { self: { href: at.participant(provider) } },
    },
    pact: { createdAt, _links: { self: { href: at.pact(consumer, provider, version) } } },
    verificationResult: result
      ? {
          success: result.success,
          verifiedAt: result.createdAt,
          _links: { self: { href: at.result(consumer, provider, sha, result.number) } },
        }
      : null,
  }
}

function describeVersion({ store, base }: Call, participant: string, id: number, number: string) {
  const at = addressesAt(base)
  const branches = listBranchesOf(store, id).map(({ name }) => ({
    name,
    _links: { self: { href: at.branchVersion(participant, name, number) } },
  }))
  return {
    number,
    branch: branches.at(-1)?.name ?? null,
    branches,
    branchVersions: branches,
    environments: listCurrentOf(store, id).map(({ environment, environmentUuid }) => ({
      uuid: environmentUuid,
      name: environment,
      _links: { self: { href: at.environment(environmentUuid) } },
    })),
    tags: listTags(store, id).map(({ name }) => ({
      name,
      _links: { self: { href: at.tag(participant, number, name) } },
    })),
    _links: { self: { href: at.version(participant, number) } },
  }
}
