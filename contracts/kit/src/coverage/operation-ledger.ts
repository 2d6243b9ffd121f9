import { findResponse, type Operation } from '../documents/operation.ts'
import type { PactInteraction } from '../documents/pact-file.ts'
import { RequestLedger } from './cover-request.ts'
import { ResponseLedger } from './cover-response.ts'
import type { OperationCoverage } from './coverage.ts'
import type { Lack } from './lacks.ts'
import { Readers, type Reading } from './readers.ts'

/** Who calls one operation, and what of it they rely on. */
export class OperationLedger {
  readonly #operation: Operation
  readonly #callers = new Readers()
  readonly #request: RequestLedger
  /** By status as documented. */
  readonly #responses: Map<string, ResponseLedger>

  constructor(operation: Operation) {
    this.#operation = operation
    this.#request = new RequestLedger(operation)
    this.#responses = new Map(
      orderedStatuses(operation).map(([status, response]) => [
        status,
        new ResponseLedger(operation.document, response),
      ]),
    )
  }

  /** @returns what the interaction has and the document lacks */
  add({ request, response }: PactInteraction, reading: Reading): Lack[] {
    const operation = `${this.#operation.method} ${this.#operation.path}`
    const status = String(response.status)
    this.#callers.add(reading)
    const sent = this.#request.add(request, reading).map((lack) => ({ ...lack, operation }))
    const documented = findResponse(this.#operation, response.status)
    const key = Object.keys(this.#operation.responses).find((name) => this.#operation.responses[name] === documented)
    const ledger = documented && this.#responses.get(key ?? '')
    if (!ledger) return [...sent, { kind: 'status', operation, status, path: '' }]
    return [...sent, ...ledger.add(response, reading).map((lack) => ({ ...lack, operation, status }))]
  }

  list(): OperationCoverage {
    const { method, path, id } = this.#operation
    return {
      method,
      path,
      ...(id !== `${method} ${path}` && { operationId: id }),
      callers: this.#callers.list(),
      parameters: this.#request.listParameters(),
      body: this.#request.listBody(),
      statuses: [...this.#responses].map(([status, ledger]) => ledger.list(status)),
    }
  }
}

/** Codes first, as every JavaScript object has them; then ranges and `default`, as documented. */
function orderedStatuses({ responses }: Operation): [string, Operation['responses'][string]][] {
  return Object.entries(responses).filter(([status]) => !status.startsWith('x-'))
}
