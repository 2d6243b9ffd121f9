import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { findOperation } from '../documents/find-operation.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import type { PactFile, PactInteraction } from '../documents/pact-file.ts'
import { ChannelLedgers } from './channel-ledgers.ts'
import type { ProviderCoverage } from './coverage.ts'
import { type Lack, Lacks } from './lacks.ts'
import { listOperations } from './list-operations.ts'
import { OperationLedger } from './operation-ledger.ts'
import { type Reading, readingOf } from './readers.ts'
import { sumTotals } from './totals.ts'

/** What a provider says of itself. */
export interface ProviderDocuments {
  openapi: OpenApiDocument
  asyncapi?: AsyncApiDocument
}

/** Gathers what the consumers of one provider pin. */
export class ProviderLedger {
  readonly #openapi: OpenApiDocument
  readonly #operations: Map<Operation, OperationLedger>
  readonly #channels: ChannelLedgers
  readonly #lacks = new Lacks()

  constructor({ openapi, asyncapi }: ProviderDocuments) {
    this.#openapi = openapi
    this.#operations = new Map(listOperations(openapi).map((operation) => [operation, new OperationLedger(operation)]))
    this.#channels = new ChannelLedgers(asyncapi)
  }

  /** @returns who reads */
  add(pact: PactFile, interaction: PactInteraction): Reading {
    const reading = readingOf(pact, interaction)
    this.#lacks.add(this.#addHttp(interaction, reading), reading)
    return reading
  }

  list(provider: string): ProviderCoverage {
    const operations = [...this.#operations.values()].map((operation) => operation.list())
    const messages = this.#channels.list()
    const totals = sumTotals({ operations, messages })
    return { provider, totals, operations, messages, undocumented: this.#lacks.list() }
  }

  #addHttp(interaction: PactInteraction, reading: Reading): Lack[] {
    const { type = 'Synchronous/HTTP', request } = interaction
    if (type !== 'Synchronous/HTTP') return this.#channels.add(interaction, reading)
    const operation = findOperation(this.#openapi, request.method, request.path)
    const ledger = operation && this.#operations.get(operation)
    if (ledger) return ledger.add(interaction, reading)
    return [{ kind: 'operation', operation: `${request.method.toUpperCase()} ${request.path}`, path: '' }]
  }
}
