import type { RequestHandler } from 'msw'
import type { AsyncApiDocument } from '../../documents/asyncapi-document.ts'
import type { OpenApiDocument } from '../../documents/index.ts'
import { type FetchServer, serveFetch } from '../../loopback/serve-fetch.ts'
import type { AnyRecording } from '../../recording/recording.ts'
import { listGenerators } from '../generators.ts'
import { listSocketGenerators } from '../messages/socket-generators.ts'
import { createRedactor } from '../redact.ts'
import { VerificationError } from '../verification-error.ts'
import { type ForwardedCall, findForwardedOperation } from './forwarded-call.ts'
import type { ForwardedSocket } from './forwarded-socket.ts'
import { describeShortfall, listTooMany } from './judge-forwarded.ts'
import { makeOriginResponse } from './origin-response.ts'
import { refuseUpgrade, SocketPlayer, type SocketStage } from './play-socket.ts'
import { recordForwarded } from './record-forwarded.ts'
import { findLeaks } from './refuse-secrets.ts'
import type { Replay } from './replay.ts'

/** An upstream of the provider under verification, which the kit plays. */
export interface Upstream {
  document: OpenApiDocument
  /** What is said of its WebSockets. */
  asyncapi?: AsyncApiDocument
  /** MSW handlers for what the provider itself reads; what they answer is not recorded here. */
  handlers: RequestHandler[]
}

/** What was forwarded during one replay. */
export interface Forwarded {
  recordings: AnyRecording[]
  /** Why the message could not come from an upstream; absent where it did, and for HTTP. */
  shortfall?: string
}

interface CurrentReplay {
  replay: Replay
  calls: ForwardedCall[]
  sockets: ForwardedSocket[]
  recordings: AnyRecording[]
  problems: string[]
  refused: AbortController
}

/** Plays a gateway's upstreams, and records what the gateway forwards to them on its consumers' behalf. */
export class Relay {
  readonly #gateway: string
  readonly #upstreams: Record<string, Upstream>
  readonly #servers: FetchServer[] = []
  readonly #player = new SocketPlayer()
  #current: CurrentReplay | undefined

  constructor(gateway: string, upstreams: Record<string, Upstream>) {
    this.#gateway = gateway
    this.#upstreams = upstreams
  }

  /** Listens once per upstream, on free ports of 127.0.0.1. */
  async listen(): Promise<Record<string, { url: string }>> {
    const { getResponse } = await import('msw')
    const urls: Record<string, { url: string }> = {}
    for (const [name, { handlers, asyncapi }] of Object.entries(this.#upstreams)) {
      const server = await serveFetch(async (request) => {
        const context = { baseUrl: new URL(request.url).origin }
        return (await getResponse(handlers, request.clone(), context)) ?? this.#answerForwarded(name, request)
      })
      server.server.on('upgrade', (request, stream, head) => {
        const stage = this.#stage()
        if (stage) this.#player.play(stage, { upstream: name, asyncapi, request, stream, head })
        else refuseUpgrade(stream, `No message is being replayed, so nobody waits for what ${name} would send.`)
      })
      this.#servers.push(server)
      urls[name] = { url: server.url }
    }
    return urls
  }

  /** @returns aborts when the replay can end: what was forwarded cannot be relayed */
  begin(replay: Replay): AbortSignal {
    this.#player.clear()
    const refused = new AbortController()
    this.#current = { replay, calls: [], sockets: [], recordings: [], problems: [], refused }
    return refused.signal
  }

  /**
   * Ends the replay and gives what was forwarded during it.
   *
   * @param came whether the message that was waited for came; of HTTP nothing is waited for
   * @throws {VerificationError} when what was forwarded contradicts the upstream's document, or there was more than one
   */
  end({ came }: { came: boolean } = { came: false }): Forwarded {
    const current = this.#current
    this.#current = undefined
    this.#player.clear()
    if (!current) return { recordings: [] }
    const { replay, sockets, recordings } = current
    const shortfall = replay.socket && describeShortfall(sockets, replay.socket, Object.keys(this.#upstreams))
    const problems = [...current.problems, ...listTooMany(current)]
    // A message that came though its way did not arrive is the gateway's own invention.
    if (came && shortfall !== undefined && sockets.length > 0) problems.push(shortfall)
    if (problems.length > 0) throw this.#refuse(replay, problems)
    return { recordings, ...(shortfall !== undefined && { shortfall }) }
  }

  async close(): Promise<void> {
    this.#player.clear()
    await Promise.all(this.#servers.map((server) => server.close()))
  }

  /** Where the replayed interaction is a message. */
  #stage(): SocketStage | undefined {
    const current = this.#current
    const { replay } = current ?? {}
    if (!current || !replay?.socket) return undefined
    return {
      replay: { ...replay, socket: replay.socket },
      gateway: this.#gateway,
      sockets: current.sockets,
      record: (recording) => current.recordings.push(recording),
      refuse: (problems) => {
        current.problems.push(...problems)
        current.refused.abort()
      },
    }
  }

  #refuse({ interaction, socket, values }: Replay, problems: string[]): VerificationError {
    const redact = socket ? createRedactor(listSocketGenerators(socket.way), values) : (text: string) => text
    const list = [...new Set(problems)].map((problem) => `  - ${redact(problem)}`)
    return new VerificationError(
      'relay.refused',
      `Failed to relay "${interaction.description}" through ${this.#gateway}:\n${list.join('\n')}`,
    )
  }

  async #answerForwarded(upstream: string, request: Request): Promise<Response> {
    const current = this.#current
    const document = this.#upstreams[upstream]?.document
    if (!current || !document)
      return refuse(`No interaction is being replayed, and no handler of ${upstream} answers this.`)
    const { replay } = current
    if (replay.socket) {
      const what = `${request.method} ${new URL(request.url).pathname} of ${upstream} was called while a message is waited for, and nobody can tell its answer. Answer what the gateway itself reads with "handlers" of upstreams.${upstream}.`
      current.problems.push(what)
      current.refused.abort()
      return refuse(what)
    }
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
    for (const name of findLeaks(recording, listGenerators(replay.interaction.request), replay.values))
      current.problems.push(
        `the forwarded request carries the secret "${name}" where ${upstream}'s OpenAPI document expects none, so the pact would hold it. Document it as security or as "format: password", or do not forward it.`,
      )
    return makeOriginResponse(replay.interaction)
  }
}

function refuse(why: string): Response {
  return new Response(why, { status: 501, headers: { 'content-type': 'text/plain' } })
}
