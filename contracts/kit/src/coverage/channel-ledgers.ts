import type { AsyncApiDocument, ChannelObject } from '../documents/asyncapi-document.ts'
import { readChannel } from '../documents/channel.ts'
import { followReferences } from '../documents/located.ts'
import { matchPath } from '../documents/match-path.ts'
import type { PactInteraction } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import type { Json } from '../recording/recording.ts'
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
    const path = comments?.socket?.path
    const operation = path ?? 'messages'
    const [, name] = /\(([^()]+)\)$/.exec(description ?? '') ?? []
    const hints = { path, name, operation: comments?.operationId }
    const frames = comments?.socket?.frames ?? []
    const received = frames.map(({ content }) => this.#pin(content, { ...hints, name: undefined }, 'receive'))
    const sent = contents ? [this.#pin(contents.content, hints, 'send')] : [undefined]
    return [...sent, ...received].flatMap((pin): Lack[] => {
      if (!pin) return [{ kind: 'message', operation, path: '' }]
      return pin(reading).map((lacking) => ({ kind: 'field', operation, path: lacking }))
    })
  }

  list(): MessageCoverage[] {
    return this.#messages.map((message) => message.list())
  }

  /** The message that a value is: the one that is named, or else the one that it contradicts least. */
  #pin(value: Json, { path, name, operation }: Hints, action: MessageCoverage['action']) {
    const candidates = this.#messages.filter(
      ({ of }) => of.action === action && (path === undefined || matchPath(slashed(of.channel), path) !== undefined),
    )
    const named = candidates.filter(({ of }) => of.name === name && (!operation || of.operation === operation))
    const [nearest] = (named.length > 0 ? named : candidates)
      .map((message) => ({ message, distance: message.measure(value) }))
      .sort((left, right) => left.distance - right.distance)
    if (!nearest || (named.length === 0 && nearest.distance >= contradiction)) return undefined
    return (reading: Reading) => nearest.message.add(value, reading)
  }
}

interface Hints {
  path: string | undefined
  name: string | undefined
  operation: string | undefined
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
