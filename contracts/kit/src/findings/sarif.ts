import { createHash } from 'node:crypto'
import type { Location, Log, ReportingDescriptor, Result } from 'sarif'
import { explainCode } from './code-meaning.ts'
import type { Finding, FindingPlace } from './finding.ts'
import type { FindingCode } from './finding-codes.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** What ran, and what it could not do. */
interface Invocation {
  /** Of the tool. */
  version: string
  failures: readonly string[]
}

/**
 * Findings as SARIF 2.1.0, for code scanning: the place is the document's, the pact's is beside it.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly Finding[], { version, failures }: Invocation): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].sort()
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'concordat', semanticVersion: version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: findings.map((finding) => toResult(finding, codes)),
      },
    ],
  }
}

function toRule(code: FindingCode): ReportingDescriptor {
  const { meaning, remedy } = explainCode(code)
  return { id: code, shortDescription: { text: meaning }, help: { text: remedy } }
}

function toResult(finding: Finding, codes: readonly FindingCode[]): Result {
  const { code, severity, message, consumer, provider, interaction, pact, spec, remedy } = finding
  const about = interaction === '' ? `${consumer} → ${provider}` : `${consumer} → ${provider}, "${interaction}"`
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${about}: ${message}.${remedy === undefined ? '' : ` ${remedy}`}` },
    locations: [toLocation(spec)],
    relatedLocations: [{ id: 0, ...toLocation(pact), message: { text: 'what the pact says' } }],
    // Lines move with every edit; what a finding is about does not.
    partialFingerprints: { 'concordat/v1': fingerprint(finding) },
  }
}

function toLocation({ file, location, source }: FindingPlace): Location {
  const uri = encodeURI((source?.file ?? file).replaceAll('\\', '/'))
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(isRelative(uri) && { uriBaseId: '%SRCROOT%' }) },
      ...(source && { region: { startLine: source.line, startColumn: source.column } }),
    },
    ...(location !== '' && { logicalLocations: [{ fullyQualifiedName: location }] }),
  }
}

const isRelative = (uri: string) => !uri.startsWith('/') && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri)

/** The interaction is named, not counted: one that is added before it changes nothing. */
function fingerprint({ code, consumer, provider, interaction, pact, spec }: Finding): string {
  const place = pact.location.replace(/^interactions\[[0-9]+\]/, '')
  const parts = [code, consumer, provider, interaction, place, spec.location]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
