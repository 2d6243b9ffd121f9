import type { Log, Result } from 'sarif'
import type { JudgedImpact, Judgement } from '../accepted/judge.ts'
import { type ChangeRuleId, changeRules } from '../change-rules.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { isSerious, sayReader } from './verdict.ts'

/**
 * Serious changes as SARIF 2.1.0, for code scanning: an error hits somebody, a warning nobody that is known.
 *
 * @param version of the tool
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(_: ContractDiff, { impacts }: Judgement, version: string): string {
  const serious = impacts.filter(isSerious)
  const rules = [...new Set(serious.map(({ change }) => change.rule))].sort()
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'concordat diff',
            semanticVersion: version,
            rules: rules.map((id) => ({ id, shortDescription: { text: `The document ${changeRules[id].means}.` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: serious.map((impact) => toResult(impact, rules)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult({ change, readers, accepted }: JudgedImpact, rules: readonly ChangeRuleId[]): Result {
  const { rule, operation, place, provider, message, before, after, fingerprint } = change
  const at = [operation ? `${operation.method} ${operation.path}` : provider, place.path].filter(Boolean).join(' ')
  const who = readers.length > 0 ? `hits ${readers.map(sayReader).join(' and ')}` : 'hits nobody that is known'
  const { file, line, pointer } = after.file === undefined ? before : after
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: readers.length > 0 ? 'error' : 'warning',
    message: { text: `${at}: ${message}; ${who}` },
    locations: [
      {
        ...(file !== undefined && {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
            // A line of the earlier revision is none of this one.
            region: { startLine: after.file === undefined ? 1 : (line ?? 1) },
          },
        }),
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
    partialFingerprints: { 'concordat/v1': fingerprint },
    ...(accepted && {
      suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: accepted.reason }],
    }),
  }
}
