import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type BrokerOptions, startBroker } from '../../src/broker/index.ts'
import type { bookPact } from './book-pact.ts'
import { runPactBroker } from './pact-broker.ts'
import { publicationOf } from './publication-of.ts'

/** A clock that moves one second each time it is read, so that an order of events is never a matter of speed. */
export function createClock(start = '2026-01-01T00:00:00.000Z'): () => Date {
  let time = Date.parse(start)
  return () => {
    time += 1000
    return new Date(time)
  }
}

/** A broker of one test, with its own folder for pacts and everything that official clients do to it. */
export async function openBroker(options: Partial<BrokerOptions> = {}) {
  const failures: unknown[] = []
  const broker = await startBroker({
    file: ':memory:',
    clock: createClock(),
    onError: (error) => failures.push(error),
    ...options,
  })
  const directory = await mkdtemp(join(tmpdir(), 'concordat-broker-'))
  onTestFinished(async () => {
    await broker.close()
    await rm(directory, { recursive: true, force: true })
  })
  let files = 0

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(new URL(path, `${broker.url}/`), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(text === undefined ? {} : { body: text }),
    })
    const answer = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer }
  }

  return {
    url: broker.url,
    backUp: broker.backUp,
    /** What the broker itself got wrong. */
    failures,
    directory,
    run: (...args: string[]) => runPactBroker(broker.url, args),
    /** Runs a command that has to succeed. */
    async succeed(...args: string[]) {
      const { code, output } = await runPactBroker(broker.url, args)
      if (code !== 0) throw new Error(`pact-broker ${args.join(' ')} exited with ${code}:\n${output}`)
      return output
    },
    /** Writes a pact file to publish. */
    async writePact(pact: unknown): Promise<string> {
      const file = join(directory, `pact-${++files}.json`)
      await writeFile(file, JSON.stringify(pact))
      return file
    },
    /** Sends a request by itself. */
    send,
    /** Publishes one pact as the official command line does, in a fraction of its time. */
    publish: (pact: ReturnType<typeof bookPact>, version: string, more: { branch?: string; tags?: string[] } = {}) =>
      send('POST', '/contracts/publish', publicationOf(pact, version, more)),
  }
}

export type TestBroker = Awaited<ReturnType<typeof openBroker>>
