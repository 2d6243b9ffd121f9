import type { ProviderOptions } from '../config/provider-options.ts'
import type { Finding } from '../findings/index.ts'
import type { MockFault } from '../recording/mock-fault.ts'

interface Participant {
  name: string
  /** Of each provider. */
  documents: Readonly<Record<string, ProviderOptions>>
  faults: readonly MockFault[]
}

/** What is wrong with the MSW mocks that a participant's tests already had: each once, with the tests that show it. */
export function listMockFindings({ name, documents, faults }: Participant): Finding[] {
  const byMessage = Map.groupBy(faults, ({ code, provider, message }) => JSON.stringify([code, provider, message]))
  return [...byMessage]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, same]) => {
      const [first, ...others] = [...new Set(same.map(({ test }) => describeTest(test)))].sort()
      const { code, provider, operation, message, remedy } = same[0] as MockFault
      return {
        code,
        severity: 'warning',
        message: `${message} (${first}${others.length > 0 ? ` and ${others.length} more` : ''})`,
        remedy,
        consumer: name,
        provider,
        interaction: operation,
        pact: { file: `${name}-${provider}.json`, location: '', value: undefined },
        spec: { file: documents[provider]?.openapi ?? '', location: operation, value: undefined },
      }
    })
}

function describeTest({ file, name }: MockFault['test']): string {
  return name === '' ? file : `${file} > ${name}`
}
