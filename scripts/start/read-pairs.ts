import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from 'concordat/check'
import type { VerificationRecord } from 'concordat/provider'
import type { Pair } from './report.ts'

export interface PactOnDisk {
  path: string
  consumer: string
  provider: string
  interactions: number
  /** Those of them that are messages. */
  messages: number
}

/** The pacts as they are on disk, by name. */
export async function readPacts(directory: string): Promise<PactOnDisk[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(directory, name)
      const pact = JSON.parse(await readFile(path, 'utf8'))
      return {
        path,
        consumer: pact.consumer.name,
        provider: pact.provider.name,
        interactions: pact.interactions.length,
        messages: pact.interactions.filter(({ type }: { type?: string }) => type === 'Asynchronous/Messages').length,
      }
    }),
  )
}

/** The matrix: each pact with what was verified of it and found in it. */
export function joinPairs(pacts: PactOnDisk[], verifications: VerificationRecord[], findings: Finding[]): Pair[] {
  return pacts.map(({ consumer, provider, interactions, messages }) => {
    const own = verifications.filter((record) => record.consumer === consumer && record.provider === provider)
    return {
      consumer,
      provider,
      interactions,
      messages,
      verified: own.filter(({ verified }) => verified).length,
      findings: findings.filter((finding) => finding.consumer === consumer && finding.provider === provider).length,
      durationMs: own.reduce((sum, { durationMs }) => sum + durationMs, 0),
    }
  })
}
