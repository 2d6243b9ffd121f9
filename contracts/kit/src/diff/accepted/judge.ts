import type { ContractDiff } from '../diff-contracts.ts'
import type { Impact } from '../impact/impact.ts'
import type { AcceptedChange } from './accepted-changes.ts'

/** What stands between a comparison and a merge. */
export interface Judgement {
  /** Whether something breaks that nobody accepted. */
  failed: boolean
  impacts: JudgedImpact[]
  /** Acceptances whose day has passed although their change is still there. */
  expired: AcceptedChange[]
  /** Acceptances of changes that are not there (any more). */
  unused: AcceptedChange[]
}

export interface JudgedImpact extends Impact {
  accepted?: AcceptedChange
}

/** What makes a comparison fail: a breaking change that hits somebody, or every breaking one. */
export type FailOn = 'hit' | 'breaking' | 'never'

/** Holds what was found against what was accepted. */
export function judge(
  { impacts, unexplained }: ContractDiff,
  { accepted, failOn, today }: { accepted: readonly AcceptedChange[]; failOn: FailOn; today: string },
): Judgement {
  const isThere = ({ change }: AcceptedChange) => impacts.some((impact) => impact.change.fingerprint === change)
  const holds = ({ until }: AcceptedChange) => until >= today
  const judged = impacts.map((impact): JudgedImpact => {
    const acceptance = accepted.find((one) => one.change === impact.change.fingerprint && holds(one))
    return acceptance ? { ...impact, accepted: acceptance } : impact
  })
  const open = judged.filter((impact) => !impact.accepted && counts(impact, failOn))
  return {
    failed: failOn !== 'never' && (open.length > 0 || unexplained.length > 0),
    impacts: judged,
    expired: accepted.filter((one) => isThere(one) && !holds(one)),
    unused: accepted.filter((one) => !isThere(one)),
  }
}

/** A warning that hits somebody counts: it is one only as long as nobody is known to rely on it. */
function counts({ change, readers }: Impact, failOn: FailOn): boolean {
  if (change.rule === 'version.not-major') return false
  return readers.length > 0 || (failOn === 'breaking' && change.level === 'breaking')
}
