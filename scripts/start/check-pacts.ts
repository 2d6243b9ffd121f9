import { checkPact, type Finding } from 'concordat/check'
import type { ProviderOptions } from 'concordat/config'
import contracts from '../../concordat.config.ts'
import type { PactOnDisk } from './read-pairs.ts'

const documents: Readonly<Record<string, ProviderOptions>> = contracts.providers

/**
 * Checks each pact against its provider's documents.
 *
 * @throws when the config names no document of a provider
 */
export async function checkPacts(pacts: PactOnDisk[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { path, provider, messages } of pacts) {
    const { openapi, asyncapi } = documents[provider] ?? {}
    const missing = openapi === undefined ? 'openapi' : messages > 0 && asyncapi === undefined ? 'asyncapi' : undefined
    if (openapi === undefined || missing !== undefined)
      throw new Error(
        `Failed to check ${path}: concordat.config.ts names no "${missing}" of ${provider}. Name the document there.`,
      )
    for await (const finding of checkPact({ pact: path, document: openapi, asyncapi })) findings.push(finding)
  }
  return findings
}
