import type { ChannelMessage } from '../documents/channel.ts'
import type { Json } from '../documents/json.ts'
import { BodyLedger } from './body-ledger.ts'
import { measureDistance } from './choose-branches.ts'
import type { MessageCoverage } from './coverage.ts'
import { Readers, type Reading } from './readers.ts'

const json = 'application/json'

/** Who reads or sends one message of a channel. */
export class MessageLedger {
  readonly of: Pick<MessageCoverage, 'channel' | 'name' | 'action'> & { operation: string }
  readonly #readers = new Readers()
  readonly #body: BodyLedger

  constructor(
    document: object,
    of: Pick<MessageCoverage, 'channel' | 'name' | 'action'>,
    { operation, payload }: ChannelMessage,
  ) {
    this.of = { ...of, operation }
    this.#body = new BodyLedger(document, { [json]: { schema: payload?.value ?? true } })
  }

  /** How far a value is from being this message. */
  measure(value: Json): number {
    const body = this.#body.find(json)
    return body ? measureDistance(body.root, value) : 0
  }

  /** @returns the paths that the document lacks */
  add(value: Json, reading: Reading): string[] {
    this.#readers.add(reading)
    const body = this.#body.find(json)
    return body ? this.#body.pin(body, value, reading) : []
  }

  list(): MessageCoverage {
    const { channel, name, action } = this.of
    return { channel, name, action, readers: this.#readers.list(), fields: this.#body.list() }
  }
}
