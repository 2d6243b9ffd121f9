import type { Participant } from '../store/participants.ts'
import type { Version } from '../store/versions.ts'
import { isNameOnly, type MatrixSelector } from './matrix-query.ts'

/** A selector with the one version that it leads to; a selector of several becomes several of these. */
export interface ResolvedSelector {
  kind: 'specified' | 'inferred' | 'ignored'
  original: MatrixSelector
  participant: Participant | undefined
  /** `any` where only the name is given, `none` where no version fits. */
  version: Version | 'any' | 'none'
  oneOfMany: boolean
  /** Whether its participant or version counts for nothing. */
  ignored: boolean
}

/** The words that a reason names a selector with. */
export function describeSelector({ original, participant, version, oneOfMany }: ResolvedSelector): string {
  const { participant: name, latest, branch, tag, environment, mainBranch } = original
  const number = typeof version === 'object' ? version.number : undefined
  const found = number === undefined ? 'no such version exists' : number
  if (!participant) return `any version of ${name} (no such pacticipant exists)`
  if (mainBranch && number === undefined) {
    return `${latest ? 'the latest version' : 'any version'} of ${name} from the main branch (no versions exist for this branch)`
  }
  if (latest && tag) return `the latest version of ${name} with tag ${tag} (${found})`
  if (mainBranch)
    return `${latest ? 'the latest version' : 'the version'} of ${name} from branch ${participant.mainBranch} (${found})`
  if (latest && branch) return `the latest version of ${name} from branch ${branch} (${found})`
  if (branch)
    return `${number === undefined ? 'a' : oneOfMany ? 'one of the versions' : 'the version'} of ${name} from branch ${branch} (${found})`
  if (latest) return `the latest version of ${name} (${found})`
  if (tag) return `a version of ${name} with tag ${tag} (${found})`
  if (environment && number !== undefined) {
    return `${oneOfMany ? 'one of the versions' : 'the version'} of ${name} currently in ${environment} (${number})`
  }
  if (environment) {
    return `a version of ${name} currently in ${environment} (no version is currently recorded as deployed/released in this environment)`
  }
  if (number !== undefined) return `version ${number} of ${name}`
  return original.version === undefined
    ? `any version of ${name}`
    : `version ${original.version} of ${name} (no such version exists)`
}

/** What to say of a specified version that does not exist. */
export function describeMissing({ original }: ResolvedSelector): string {
  const { participant: name, branch, tag, environment, mainBranch, version } = original
  if (tag) return `No version with tag ${tag} exists for ${name}`
  if (branch) return `No version of ${name} from branch ${branch} exists`
  if (mainBranch) return `No version of ${name} from the main branch exists`
  if (environment)
    return `No version of ${name} is currently recorded as deployed or released in environment ${environment}`
  if (version) return `No pacts or verifications have been published for version ${version} of ${name}`
  return `No pacts or verifications have been published for ${name}`
}

export const isMissing = ({ participant, version }: ResolvedSelector): boolean => !participant || version === 'none'

export const isByNameOnly = ({ original }: ResolvedSelector): boolean => isNameOnly(original)
