import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../src/provider/engine.ts'
import type { EngineResult } from '../../src/provider/engine-protocol.ts'
import type { RecordedResponse } from '../../src/recording/recording.ts'
import { writePact } from '../../src/vitest/write-pact.ts'
import { type ProviderAnswer, recordingOf } from '../verifier/verify-response.ts'

/** One interaction and the answer that it meets. */
export interface Encounter {
  recorded: RecordedResponse
  answer: ProviderAnswer
}

/** The official verifier's verdict on each encounter, many to a run of it; its time grows with their square (measured). */
export async function verifyMany(
  encounters: readonly Encounter[],
  perRun = 40,
): Promise<EngineResult['interactionResults']> {
  const engine = createEngine()
  const server = createServer((request, response) => {
    request.resume()
    const answer = encounters[Number(request.url?.slice(1))]?.answer ?? {}
    response.statusCode = answer.status ?? 200
    response.setHeader('content-type', 'application/json; charset=utf-8')
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const providerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const verdicts = new Map<string, EngineResult['interactionResults'][number]>()
  try {
    for (let start = 0; start < encounters.length; start += perRun) {
      const pact = await pactText(encounters.slice(start, start + perRun), start)
      const { interactionResults } = await engine.verify({
        pact,
        provider: 'library',
        providerUrl,
        stateUrl: `${providerUrl}/states`,
        timeout: 60_000,
      })
      for (const result of interactionResults) verdicts.set(result.description, result)
    }
  } finally {
    await engine.close()
    server.close()
    server.closeAllConnections()
  }
  return encounters.map((_, index) => {
    const verdict = verdicts.get(String(index))
    if (!verdict) throw new Error(`Failed to verify: no verdict on encounter ${index}. Look at the pact.`)
    return verdict
  })
}

async function pactText(encounters: readonly Encounter[], start: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-soundness-'))
  try {
    const recordings = encounters.map(({ recorded }, index) => {
      const recording = recordingOf(recorded)
      const name = String(start + index)
      return { ...recording, description: name, request: { ...recording.request, path: `/${name}` } }
    })
    await writePact(directory, 'pact.json', recordings)
    return await readFile(join(directory, 'pact.json'), 'utf8')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
