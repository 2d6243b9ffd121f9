import type { ProviderOptions } from '../config/provider-options.ts'
import { explainCode } from '../findings/code-meaning.ts'
import type { Finding } from '../findings/index.ts'
import type { AnyRecording } from '../recording/recording.ts'

/**
 * What was found while a participant's tests were recorded, each once, in one order for all runs.
 *
 * @param documents of each provider: a message is of the AsyncAPI one, where there is one
 */
export function listFindings(
  recordings: readonly AnyRecording[],
  documents: Readonly<Record<string, ProviderOptions>>,
): Finding[] {
  const findings = recordings.flatMap(({ findings: found = [], consumer, provider, ...recording }) =>
    found.map(({ code, path, message }): Finding => {
      const operation = recording.operationId ?? ''
      const { openapi = '', asyncapi = openapi } = documents[provider] ?? {}
      return {
        code,
        severity: 'warning',
        message,
        consumer,
        provider,
        interaction: recording.description,
        pact: { file: `${consumer}-${provider}.json`, location: path, value: undefined },
        spec: { file: 'message' in recording ? asyncapi : openapi, location: operation, value: undefined },
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
