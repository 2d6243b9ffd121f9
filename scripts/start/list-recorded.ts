import type { Finding } from 'concordat/check'
import { listFindings } from 'concordat/vitest'
import contracts from '../../concordat.config.ts'
import type { Recorded } from './loop-reporter.ts'

/** Lists what was found while the contracts were recorded, with the files as the check names them. */
export function listRecorded(recordings: readonly Recorded[]): Finding[] {
  return listFindings(recordings, contracts.providers).map(({ pact, ...finding }) => ({
    ...finding,
    pact: { ...pact, file: `${contracts.pacts}/${pact.file}` },
  }))
}
