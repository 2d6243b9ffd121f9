import type { Judgement } from '../accepted/judge.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { sayVerdict } from './verdict.ts'

/** For machines; `version` rises when a field changes its meaning. */
export function renderJson(diff: ContractDiff, judgement: Judgement): string {
  const { base, unexplained, pacts } = diff
  const verdict = sayVerdict(judgement, unexplained.length)
  return `${JSON.stringify({ version: 1, base, verdict, ...judgement, unexplained, pacts }, null, 2)}\n`
}
