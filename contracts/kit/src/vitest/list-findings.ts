import { explainCode } from '../findings/code-meaning.ts'
import type { Finding } from '../findings/index.ts'
import type { AnyRecording } from '../recording/recording.ts'

/**
 * What was found while a participant's tests were recorded, each once, in one order for all runs.
 *
 * @param files the OpenAPI document of each provider
 */
export function listFindings(recordings: readonly AnyRecording[], files: Readonly<Record<string, string>>): Finding[] {
  const findings = recordings.flatMap(({ findings: found = [], consumer, provider, ...recording }) =>
    found.map(({ code, path, message }): Finding => {
      const operation = recording.operationId ?? ''
      return {
        code,
        severity: 'warning',
        message,
        consumer,
        provider,
        interaction: recording.description,
        pact: { file: `${consumer}-${provider}.json`, location: path, value: undefined },
        spec: { file: files[provider] ?? '', location: operation, value: undefined },
        remedy: explainCode(code).remedy,
      }
    }),
  )
  const unique = new Map(findings.map((finding) => [describeFinding(finding), finding]))
  return [...unique].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, finding]) => finding)
}

/** One line for a person. */
export function describeFinding({ severity, code, message, remedy, ...at }: Finding): string {
  return `${severity}  ${code}  ${at.consumer} → ${at.provider} "${at.interaction}": ${message}. ${remedy}`
}
