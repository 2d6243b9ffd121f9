import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../src/provider/engine.ts'
import type { RecordedResponse, Recording } from '../../src/recording/recording.ts'
import { writePact } from '../../src/vitest/write-pact.ts'

/** What a provider answers with. */
export interface ProviderAnswer {
  status?: number
  headers?: Record<string, string | string[]>
  body?: unknown
}

/** What a provider was sent by the verifier. */
export interface ReceivedRequest {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: string
  bytes: Buffer
}

/** The official verifier against a provider of one answer: does the recorded interaction hold? */
export async function openVerifier() {
  const engine = createEngine()
  let answer: ProviderAnswer = {}
  let values: object = {}
  let received: ReceivedRequest | undefined
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/_states') {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(values))
        return
      }
      const { method = '', url = '', headers } = request
      const bytes = Buffer.concat(chunks)
      received = { method, url, headers, body: bytes.toString(), bytes }
      response.statusCode = answer.status ?? 200
      response.setHeader('content-type', 'application/json; charset=utf-8')
      for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const providerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    /** Replays a recording; the state handlers return `stateValues`. */
    async verify(recording: Recording, given: ProviderAnswer, stateValues: object = {}) {
      answer = given
      values = stateValues
      received = undefined
      const pact = await pactText(recording)
      const stateUrl = `${providerUrl}/_states`
      const { result, interactionResults } = await engine.verify({
        pact,
        provider: recording.provider,
        providerUrl,
        stateUrl,
        timeout: 5000,
      })
      return { ok: result, request: received as ReceivedRequest | undefined, interactionResults }
    },
    async close() {
      await engine.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A recording whose response is all that matters. */
export function recordingOf(response: RecordedResponse): Recording {
  return {
    consumer: 'reader',
    provider: 'library',
    description: 'an interaction',
    states: [],
    operationId: 'op',
    test: { file: 'a.pact.test.ts', name: 'an interaction' },
    request: { method: 'GET', path: '/', query: {}, headers: {} },
    response,
  }
}

async function pactText(recording: Recording): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-rules-'))
  try {
    await writePact(directory, 'pact.json', [recording])
    return await readFile(join(directory, 'pact.json'), 'utf8')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
