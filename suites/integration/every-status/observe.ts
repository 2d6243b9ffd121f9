import { type Answer, headerOf } from '../../http/answer.ts'
import type { AnswerChecker } from '../../http/check-answer.ts'
import type { Client } from '../../http/client.ts'
import type { Breakage } from './breakage.ts'
import type { DocumentedOperation } from './documented-operation.ts'
import { finish, type Prepared } from './prepared.ts'
import { sendUnfinished } from './send-unfinished.ts'
import { spoilers } from './spoil.ts'

/** A service, how it is asked, and how it is brought to every answer. */
export type Observed<Operations> = {
  /** Its operations through the gateway, and at its own port. */
  sides: Record<SideName, Side<Operations>>
  /** Of an owner, who may do everything. */
  token: string
  tokenWithout: (scope: string) => string
  /** A request that is right in every part; undefined when nobody says how to ask. */
  goodRequest: (id: keyof Operations) => Promise<Prepared> | Prepared | undefined
  /** A request that is right, while the state of things is not. */
  conflict: (id: keyof Operations) => Promise<Prepared> | undefined
  /** By the status that everything is answered with meanwhile. */
  breakages: Readonly<Record<number, readonly Breakage[]>>
}

/** Where operations are asked for. */
export type Side<Operations> = {
  client: Client<Operations>
  checker: AnswerChecker
  /** With the prefix of the service's paths. */
  baseUrl: () => string
}

type SideName = 'gateway' | 'service'

/** Answers that really came, and why others did not. */
export type Observations = {
  /** Has every operation that documents this status answer it. Tells what came instead, one line for each. */
  provoke(status: number): Promise<string[]>
  /** `operationId status`, each as the document has it. */
  seen: ReadonlySet<string>
}

/** Prepares one good request for every operation. What cannot be prepared is told where it is missed. */
export async function prepareObservations<Operations>(
  observed: Observed<Operations>,
  documented: readonly DocumentedOperation[],
): Promise<Observations> {
  const { sides, token, tokenWithout, goodRequest, conflict, breakages } = observed
  type Id = keyof Operations & string
  const seen = new Set<string>()
  const prepared = new Map<string, Promise<Prepared>>()
  for (const { id } of documented) prepared.set(id, settle(prepare(id)))
  await Promise.allSettled(prepared.values())

  async function prepare(id: string): Promise<Prepared> {
    const good = await goodRequest(id as Id)
    if (good === undefined) throw new Error('nobody says how to ask for it well: add it to good-requests.ts')
    return { token, ...good }
  }

  /** Health is told by the service itself; the gateway tells its own. */
  const sidesOf = ({ id }: DocumentedOperation): SideName[] =>
    id === 'getLiveness' || id === 'getReadiness' ? ['service'] : ['gateway']

  async function ask(operation: DocumentedOperation, request: Prepared, names: readonly SideName[]): Promise<Answer[]> {
    const answers: Answer[] = []
    for (const name of names) answers.push(await askOne(operation, request, sides[name]))
    return answers
  }

  async function askOne(
    { id, method, path }: DocumentedOperation,
    request: Prepared,
    { client, checker, baseUrl }: Side<Operations>,
  ): Promise<Answer> {
    const { unfinished, token: bearer, headers, body } = request
    if (unfinished === undefined) return client.call(id as Id, finish(request))
    const answer = await sendUnfinished(baseUrl(), {
      ...unfinished,
      method,
      path,
      headers: { ...(headers as Record<string, string>), authorization: `Bearer ${bearer}` },
      sent: String(body),
    })
    checker.check(id, answer)
    return answer
  }

  /** Asks so that `status` must come. */
  async function askFor(status: number, operation: DocumentedOperation): Promise<Answer[]> {
    if (status === 409) {
      const conflicting = await conflict(operation.id as Id)
      if (conflicting === undefined) throw new Error('nobody says what conflicts: add it to conflicts.ts')
      return ask(operation, { token, ...conflicting }, ['gateway', 'service'])
    }
    const request = await prepared.get(operation.id)
    if (request === undefined) throw new Error('it was not prepared')
    if (status < 300 || breakages[status] !== undefined) return ask(operation, request, sidesOf(operation))
    if (status === 304) {
      const [first] = await ask(operation, request, ['gateway'])
      const etag = first === undefined ? undefined : headerOf(first, 'etag')
      const headers = { ...request.headers, 'if-none-match': etag ?? '' }
      return ask(operation, { ...request, headers }, ['gateway', 'service'])
    }
    const spoil = spoilers[status]
    if (spoil === undefined) throw new Error('nobody says how to provoke it: add it to spoil.ts or breakages.ts')
    return ask(operation, spoil(request, { operation, tokenWithout }), ['gateway', 'service'])
  }

  async function observe(status: number, operation: DocumentedOperation): Promise<string[]> {
    try {
      const others = (await askFor(status, operation)).filter((answer) => answer.status !== status)
      if (others.length === 0) seen.add(`${operation.id} ${status}`)
      return others.map((answer) => `${operation.id} ${status}: got ${answer.status} ${answer.text}`)
    } catch (error) {
      return [`${operation.id} ${status}: ${error instanceof Error ? error.message : String(error)}`]
    }
  }

  return {
    seen,
    async provoke(status) {
      const concerned = documented.filter(({ statuses }) => statuses.includes(status))
      const provokeAll = async (operations: readonly DocumentedOperation[]) =>
        (await Promise.all(operations.map((operation) => observe(status, operation)))).flat()
      const broken = breakages[status]
      if (broken === undefined) return provokeAll(concerned)
      const found: string[] = []
      for (const { concerns = () => true, breakIt, mend } of broken) {
        try {
          await breakIt()
          found.push(...(await provokeAll(concerned.filter(({ id }) => concerns(id)))))
        } finally {
          await mend()
        }
      }
      return found
    },
  }
}

/** Its failure is read later. */
function settle<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
