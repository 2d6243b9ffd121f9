import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Verifier, type VerifierOptions } from '@pact-foundation/pact'

/** What one interaction of a verification came to. */
export interface VerifiedInteraction {
  consumer: string
  description: string
  pending: boolean
  result: string
}

/** The outcome of the official verifier (pact-js): whether the build is green, and each interaction. */
export interface VerifierOutcome {
  green: boolean
  interactions: VerifiedInteraction[]
  text: string
}

/** Runs the official, unmodified verifier against a library whose only book has a title. */
export async function runVerifier(
  broker: string,
  { title = 'Emma', answer = { title }, ...options }: Partial<VerifierOptions> & { title?: string; answer?: object },
): Promise<VerifierOutcome> {
  const library = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => library.listen(0, '127.0.0.1', resolve))
  const { port } = library.address() as AddressInfo
  const verifier = new Verifier({
    provider: 'library',
    providerBaseUrl: `http://127.0.0.1:${port}`,
    pactBrokerUrl: broker,
    stateHandlers: { 'a book exists': async () => {} },
    logLevel: 'error',
    ...options,
  } as VerifierOptions)
  try {
    return read(true, await verifier.verifyProvider())
  } catch (error) {
    return read(false, error instanceof Error ? error.message : String(error))
  } finally {
    library.closeAllConnections()
    library.close()
  }
}

function read(green: boolean, text: string): VerifierOutcome {
  const json = /^\s*\{/.test(text) ? (JSON.parse(text) as { interactionResults?: VerifiedInteraction[] }) : {}
  return { green, text, interactions: json.interactionResults ?? [] }
}
