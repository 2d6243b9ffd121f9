import type { MatrixAnswer } from './ask-matrix.ts'
import type { Integration } from './find-integrations.ts'
import type { MatrixRow } from './matrix-row.ts'
import {
  describeMissing,
  describeSelector,
  isByNameOnly,
  isMissing,
  type ResolvedSelector,
} from './resolved-selector.ts'

/** The broker's answer to `can-i-deploy`. */
export interface Verdict {
  /** Only `true` is a yes; `null` is unknown. */
  deployable: boolean | null
  reasons: Reason[]
  success: number
  failed: number
  unknown: number
  /** Present where something was to be ignored. */
  ignored?: number
}

/** Why, in a code for programs and a sentence for people. */
export interface Reason {
  code:
    | 'specified-version-does-not-exist'
    | 'pact-not-verified-by-required-provider-version'
    | 'verification-failed'
    | 'pact-not-ever-verified-by-provider'
    | 'ignore-selector-does-not-exist'
    | 'no-environment-specified'
    | 'selector-without-version'
    | 'successful'
    | 'no-dependencies-missing'
  type: 'error' | 'warning' | 'success'
  text: string
}

/** Judges what the matrix holds: a missing version is a no, anything without a result is unknown. */
export function judge(answer: MatrixAnswer): Verdict {
  const { considered, ignored, ignoredRows, selectors } = answer
  const missing = selectors.filter(
    (selector) => selector.kind === 'specified' && isMissing(selector) && !selector.ignored,
  )
  const lacking = answer.integrations.filter((integration) => integration.required && !hasRow(answer, integration))
  const failed = considered.filter(({ result }) => result?.success === false)
  const unknown = considered.filter(({ result }) => result === undefined)
  const deployable = missing.length > 0 ? false : unknown.length + lacking.length > 0 ? null : failed.length === 0
  const errors = missing.length > 0 ? missing.map(toMissing) : listErrors(answer, { lacking, failed, unknown })
  const verdict = errors.length > 0 ? errors : [considered.length > 0 ? successful : noDependenciesMissing]
  return {
    deployable,
    reasons: [...listWarnings(answer), ...deduplicate(verdict)],
    success: considered.length - failed.length - unknown.length,
    failed: failed.length,
    unknown: unknown.length + lacking.length,
    ...(ignored.length > 0 ? { ignored: ignoredRows.length } : {}),
  }
}

const successful: Reason = {
  code: 'successful',
  type: 'success',
  text: 'All required verification results are published and successful',
}
const noDependenciesMissing: Reason = {
  code: 'no-dependencies-missing',
  type: 'success',
  text: 'There are no missing dependencies',
}

const toMissing = (selector: ResolvedSelector): Reason => ({
  code: 'specified-version-does-not-exist',
  type: 'error',
  text: describeMissing(selector),
})

function hasRow({ considered, ignoredRows }: MatrixAnswer, { consumerId, providerId }: Integration): boolean {
  return [...considered, ...ignoredRows].some(
    ({ pact }) => pact.consumerId === consumerId && pact.providerId === providerId,
  )
}

function listErrors(
  answer: MatrixAnswer,
  { lacking, failed, unknown }: { lacking: Integration[]; failed: MatrixRow[]; unknown: MatrixRow[] },
): Reason[] {
  const name = (participant: string, versionId?: number, number?: string) =>
    describe(answer, participant, versionId, number)
  return [
    ...lacking.map(
      ({ consumer, provider }): Reason => ({
        code: 'pact-not-verified-by-required-provider-version',
        type: 'error',
        text: `There is no verified pact between ${name(consumer)} and ${name(provider)}`,
      }),
    ),
    ...failed.map(
      ({ pact, result }): Reason => ({
        code: 'verification-failed',
        type: 'error',
        text:
          `The verification for the pact between ${name(pact.consumer, pact.versionId, pact.version)} and ` +
          `${name(pact.provider, result?.providerVersionId, result?.providerVersion)} failed`,
      }),
    ),
    ...unknown.map(
      ({ pact }): Reason => ({
        code: 'pact-not-ever-verified-by-provider',
        type: 'error',
        text: `There is no verified pact between ${name(pact.consumer, pact.versionId, pact.version)} and ${name(pact.provider)}`,
      }),
    ),
  ]
}

/** Names a side by the selector that led to it; by its version where none or several did. */
function describe({ selectors }: MatrixAnswer, participant: string, versionId?: number, number?: string): string {
  const candidates = selectors.filter(({ original }) => original.participant === participant)
  const [only] = candidates
  if (only && candidates.length === 1) return describeSelector(only)
  const exact = candidates.find(({ version }) => typeof version === 'object' && version.id === versionId)
  if (exact) return describeSelector(exact)
  if (number !== undefined) return `version ${number} of ${participant}`
  return only ? describeSelector(only) : `any version of ${participant}`
}

function listWarnings({ ignored, selectors, query }: MatrixAnswer): Reason[] {
  const warnings = ignored.filter(isMissing).map(
    (selector): Reason => ({
      code: 'ignore-selector-does-not-exist',
      type: 'warning',
      text: `WARN: Cannot ignore ${describeSelector(selector)}`,
    }),
  )
  const specified = selectors.filter(({ kind }) => kind === 'specified')
  const { tag, environment, mainBranch } = query.target
  if (specified.length === 1 && !tag && !environment && !mainBranch) warnings.push(noEnvironment)
  const precise = specified.filter((selector) => !isByNameOnly(selector))
  if (precise.length > 0 && specified.every(({ original }) => original.version === undefined)) warnings.push(noVersion)
  return warnings
}

const noEnvironment: Reason = {
  code: 'no-environment-specified',
  type: 'warning',
  text: 'WARN: Name the environment into which you are deploying: without it, this answer cannot be relied on.',
}
const noVersion: Reason = {
  code: 'selector-without-version',
  type: 'warning',
  text: 'WARN: Name the version that you are deploying rather than its tag or branch: another build may change which version that is.',
}

const deduplicate = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [reason.text, reason])).values(),
]
