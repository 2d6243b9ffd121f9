import type { RequestHandler } from 'msw'
import type { OpenApiDocument } from '../../documents/index.ts'
import type { PactInteraction } from '../../documents/pact-file.ts'
import { type FetchServer, serveFetch } from '../../loopback/serve-fetch.ts'
import type { Recording, TestIdentity } from '../../recording/recording.ts'
import type { StateValues } from '../state-handlers.ts'
import { VerificationError } from '../verification-error.ts'
import { type ForwardedCall, findForwardedOperation } from './forwarded-call.ts'
import { makeOriginResponse } from './origin-response.ts'
import { recordForwarded } from './record-forwarded.ts'
import { findLeaks } from './refuse-secrets.ts'

/** An upstream of the provider under verification, which the kit plays. */
export interface Upstream {
  document: OpenApiDocument
  /** MSW handlers for what the provider itself reads; what they answer is not recorded here. */
  handlers: RequestHandler[]
}

/** The interaction that is being replayed, as far as a relay must know it. */
export interface Replay {
  interaction: PactInteraction
  consumer: string
  values: StateValues
  test: TestIdentity
}

/** Plays a gateway's upstreams, and records what the gateway forwards to them on its consumers' behalf. */
export class Relay {
  readonly #gateway: string
  readonly #upstreams: Record<string, Upstream>
  readonly #servers: FetchServer[] = []
  #current: { replay: Replay; calls: ForwardedCall[]; recordings: Recording[]; problems: string[] } | undefined

  constructor(gateway: string, upstreams: Record<string, Upstream>) {
    this.#gateway = gateway
    this.#upstreams = upstreams
  }

  /** Listens once per upstream, on free ports of 127.0.0.1. */
  async listen(): Promise<Record<string, { url: string }>> {
    const { getResponse } = await import('msw')
    const urls: Record<string, { url: string }> = {}
    for (const [name, { handlers }] of Object.entries(this.#upstreams)) {
      const server = await serveFetch(async (request) => {
        const context = { baseUrl: new URL(request.url).origin }
        return (await getResponse(handlers, request.clone(), context)) ?? this.#answerForwarded(name, request)
      })
      this.#servers.push(server)
      urls[name] = { url: server.url }
    }
    return urls
  }

  begin(replay: Replay): void {
    this.#current = { replay, calls: [], recordings: [], problems: [] }
  }

  /**
   * Ends the replay and gives what was forwarded during it.
   *
   * @throws {VerificationError} when a forwarded call contradicts the upstream's document, or there was more than one
   */
  end(): Recording[] {
    const current = this.#current
    this.#current = undefined
    if (!current) return []
    const { replay, calls, recordings, problems } = current
    const found = [...problems]
    if (calls.length > 1) {
      const list = calls.map(
        ({ upstream, request }) => `${request.method} ${new URL(request.url).pathname} of ${upstream}`,
      )
      found.push(
        `${calls.length} calls were forwarded for one interaction (${list.join(', ')}), so nobody can tell whose response it expects. Answer those that the gateway itself reads with "handlers" of the upstream.`,
      )
    }
    if (found.length > 0)
      throw new VerificationError(
        'relay.refused',
        `Failed to relay "${replay.interaction.description}" through ${this.#gateway}:\n${found.map((problem) => `  - ${problem}`).join('\n')}`,
      )
    return recordings
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()))
  }

  async #answerForwarded(upstream: string, request: Request): Promise<Response> {
    const current = this.#current
    const document = this.#upstreams[upstream]?.document
    if (!current || !document)
      return refuse(`No interaction is being replayed, and no handler of ${upstream} answers this.`)
    const { replay } = current
    const call: ForwardedCall = {
      upstream,
      request: request.clone() as Request,
      document,
      interaction: replay.interaction,
    }
    current.calls.push(call)
    const found = await findForwardedOperation(call)
    if ('problems' in found) {
      current.problems.push(...found.problems)
      return refuse(found.problems.join('\n'))
    }
    const recording = await recordForwarded({ call, operation: found.operation, gateway: this.#gateway, ...replay })
    current.recordings.push(recording)
    for (const name of findLeaks(recording, replay.interaction, replay.values))
      current.problems.push(
        `the forwarded request carries the secret "${name}" where ${upstream}'s OpenAPI document expects none, so the pact would hold it. Document it as security or as "format: password", or do not forward it.`,
      )
    return makeOriginResponse(replay.interaction)
  }
}

function refuse(why: string): Response {
  return new Response(why, { status: 501, headers: { 'content-type': 'text/plain' } })
}
