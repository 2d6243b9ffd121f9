import type { Finding } from 'concordat/check'
import { listFindings } from 'concordat/vitest'
import contracts from '../../concordat.config.ts'
import type { Recorded } from './loop-reporter.ts'

/** Lists what was found while the contracts were recorded, with the files as the check names them. */
export function listRecorded(recordings: readonly Recorded[]): Finding[] {
  const documents = Object.fromEntries(
    Object.entries(contracts.providers).map(([name, { openapi }]) => [name, openapi]),
  )
  return listFindings(recordings, documents).map(({ pact, ...finding }) => ({
    ...finding,
    pact: { ...pact, file: `${contracts.pacts}/${pact.file}` },
  }))
}
