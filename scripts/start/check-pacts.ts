import { checkPact, type Finding } from 'concordat/check'
import type { PactOnDisk } from './read-pairs.ts'

/** Checks each pact against its provider's OpenAPI document. */
export async function checkPacts(pacts: PactOnDisk[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { path, provider } of pacts) {
    for await (const finding of checkPact({ pact: path, document: `openapi/${provider}.yaml` })) findings.push(finding)
  }
  return findings
}
