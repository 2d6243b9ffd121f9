import type { AsyncApiDocument, ChannelObject } from '../documents/asyncapi-document.ts'
import { readChannel } from '../documents/channel.ts'
import type { Json } from '../documents/json.ts'
import { followReferences } from '../documents/located.ts'
import { matchPath } from '../documents/match-path.ts'
import type { PactInteraction } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import type { MessageCoverage } from './coverage.ts'
import type { Lack } from './lacks.ts'
import { MessageLedger } from './message-ledger.ts'
import type { Reading } from './readers.ts'

/** From here on a value contradicts what is documented, rather than having something more. */
const contradiction = 1000

/** Who reads which message of a provider's channels. */
export class ChannelLedgers {
  readonly #messages: MessageLedger[]

  constructor(document: AsyncApiDocument | undefined) {
    this.#messages = document ? listMessages(document) : []
  }

  /** @returns what the interaction has and the document lacks */
  add(interaction: PactInteraction, reading: Reading): Lack[] {
    const { contents, comments, description } = readMessage(interaction) ?? {}
    const { socket, operationId: operation } = comments ?? {}
    const [, name] = /\(([^()]+)\)$/.exec(description ?? '') ?? []
    const unknown: Lack = { kind: 'message', operation: socket?.path ?? 'messages', path: '' }
    const hints = { path: socket?.path, name, operation }
    const sent = contents
      ? this.#pin(contents.content, reading, this.#find('send', contents.content, hints))
      : undefined
    const received = (socket?.frames ?? []).map(({ content }) =>
      this.#pin(content, reading, this.#find('receive', content, { path: socket?.path })),
    )
    return [sent, ...received].flatMap((lacks) => lacks ?? [unknown])
  }

  list(): MessageCoverage[] {
    return this.#messages.map((message) => message.list())
  }

  #pin(value: Json, reading: Reading, message: MessageLedger | undefined): Lack[] | undefined {
    const operation = `${message?.of.channel} ${message?.of.name}`
    return message?.add(value, reading).map((path) => ({ kind: 'field', operation, path }))
  }

  /** The message that a value is: the one that is named, or else the one that it contradicts least. */
  #find(action: MessageCoverage['action'], value: Json, { path, name, operation }: Hints): MessageLedger | undefined {
    const candidates = this.#messages.filter(
      ({ of }) => of.action === action && (path === undefined || matchPath(of.channel, path) !== undefined),
    )
    const named = candidates.find(({ of }) => of.name === name && (!operation || of.operation === operation))
    if (named) return named
    const [nearest] = candidates
      .map((message) => ({ message, distance: message.measure(value) }))
      .sort((left, right) => left.distance - right.distance)
    return nearest && nearest.distance < contradiction ? nearest.message : undefined
  }
}

/** What a pact says of a message besides its content. */
interface Hints {
  path: string | undefined
  name?: string | undefined
  operation?: string | undefined
}

function listMessages(document: AsyncApiDocument): MessageLedger[] {
  return Object.entries(document.channels ?? {}).flatMap(([key, entry]) => {
    const { address } = followReferences<ChannelObject>(document, { pointer: '/channels', value: entry }).value
    const channel = readChannel(document, address ?? key)
    if (!channel) return []
    return (['send', 'receive'] as const).flatMap((action) =>
      Object.entries(action === 'send' ? channel.sends : channel.receives).map(
        ([name, message]) => new MessageLedger(document, { channel: slashed(channel.address), name, action }, message),
      ),
    )
  })
}

function slashed(address: string): string {
  return address.startsWith('/') ? address : `/${address}`
}
