import type { ZodType } from 'zod'
import type { Json } from '../documents/json.ts'
import { listCookies } from '../documents/list-cookies.ts'
import { readOperation } from '../documents/operation.ts'
import type { ReadsOptions } from '../recording/reads-options.ts'
import { addState } from './add-state.ts'
import { addSocket } from './messages/add-socket.ts'
import type { MockedSocket, SocketCatalogue, SocketInput, SocketMock } from './messages/socket-mock.ts'
import type { Mock, Resolver, ResolverInput } from './mock.ts'
import { answerThroughOwnServers } from './own-mocks/answer-through-own-servers.ts'
import { type ActiveTest, activeTest, providerOf, session } from './session.ts'
import type { AnyPaths, HeaderNameOf, Method, OperationAt, ParamsOf, PathsWith, Respond } from './typed-operation.ts'

/** A state catalogue: the name of each provider state and the types of its parameters. */
export type StateCatalogue = { [name: string]: object }

type StateArguments<Params> = keyof Params extends never ? [params?: Params] : [params: Params]

/** A mocked operation, to say more about. */
export interface MockedOperation<HeaderName extends string = string> {
  /**
   * Pins only what this zod schema takes of the body; null: nothing of it.
   *
   * @example
   * .reads(ProblemView, { headers: ['Retry-After'], exactly: ['$.code'] })
   */
  reads(schema: ZodType | null, options?: ReadsOptions<HeaderName>): MockedOperation<HeaderName>
}

type Mocks<Paths> = {
  /**
   * Mocks one operation for this test. Without a resolver, an MSW handler of the test's own answers, and what it answers
   * is recorded as the states and `.reads()` say.
   */
  [M in Method]: <Path extends PathsWith<Paths, M>>(
    path: Path,
    resolver?: (
      input: ResolverInput<ParamsOf<OperationAt<Paths, Path, M>>, Respond<OperationAt<Paths, Path, M>>>,
    ) => Response | Promise<Response>,
  ) => MockedOperation<HeaderNameOf<OperationAt<Paths, Path, M>>>
}

/** Mocks of a provider that start from the states given so far. */
export interface Scenario<Paths, States, Sockets = SocketCatalogue> extends Mocks<Paths> {
  /** Adds a provider state that the interaction starts from. */
  given<Name extends keyof States & string>(
    name: Name,
    ...args: StateArguments<States[Name]>
  ): Scenario<Paths, States, Sockets>
  /**
   * Says which cookies the browser holds for the provider: it sends them with each request that asks for credentials.
   * Tests need it because a page can neither set nor see them; only that they are sent is recorded, never their value.
   *
   * @example
   * auth.cookies({ refresh_token: 'any' }).post('/refresh', ({ response }) => response(200).json(grant))
   */
  cookies(jar: Readonly<Record<string, string>>): Scenario<Paths, States, Sockets>
  /**
   * Mocks a WebSocket for this test; `connect` is called when the client opens it.
   *
   * @example
   * trading.socket('/stream', ({ client }) => client.send('price', price)).reads({ price: PriceView })
   */
  socket<Path extends keyof Sockets & string>(
    path: Path,
    connect: (input: SocketInput<Sockets[Path]>) => void,
  ): MockedSocket<Sockets[Path]>
}

/** A provider as its consumer's tests see it. */
export interface PactProvider<Paths, States, Sockets = SocketCatalogue> extends Scenario<Paths, States, Sockets> {
  /** Base URL for the client under test; requests to it are intercepted. */
  readonly url: string
  /** Answers at a URL of its own until the test ends, for clients that interception does not reach. */
  listen(): Promise<{ url: string }>
}

/**
 * Mocks a provider in consumer tests and records what the test relies on.
 *
 * @example
 * const auth = pactWith<paths, AuthStates>({ provider: 'auth' })
 * auth.given('a user is signed in', { userId }).get('/me', ({ response }) => response(200).json(user)).reads(UserView)
 */
export function pactWith<
  Paths extends object = AnyPaths,
  States extends object = StateCatalogue,
  Sockets extends object = SocketCatalogue,
>({ provider }: { provider: string }): PactProvider<Paths, States, Sockets> {
  return {
    ...scenario<Paths, States, Sockets>({ provider, states: [], cookies: {} }),
    get url() {
      return providerOf(provider).url
    },
    async listen() {
      const active = activeTest(`listen as "${provider}"`)
      const { listen } = session()
      if (!listen)
        throw new Error(`Failed to listen as "${provider}": this environment has no sockets. Use the url instead.`)
      const { url, close } = await listen(provider)
      active.closers.push(close)
      return { url }
    },
  }
}

const methods: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

/** What a scenario's mocks have in common. */
type Start = Pick<Mock, 'provider' | 'states' | 'cookies'>

function scenario<Paths, States, Sockets>(start: Start): Scenario<Paths, States, Sockets> {
  const { provider, states } = start
  const mocks = Object.fromEntries(
    methods.map((method) => [
      method,
      (path: string, resolve?: Resolver) => addMock({ ...start, method, path, ...(resolve && { resolve }) }),
    ]),
  )
  return {
    ...(mocks as unknown as Mocks<Paths>),
    given: (name, ...[params]) =>
      scenario<Paths, States, Sockets>({
        ...start,
        states: addState(states, { name, params: { ...params } as Record<string, Json> }),
      }),
    cookies: (jar) => scenario<Paths, States, Sockets>({ ...start, cookies: { ...start.cookies, ...jar } }),
    socket: (path, connect) => addSocket({ provider, states, path, connect: connect as SocketMock['connect'] }),
  }
}

interface MockRequest extends Start {
  method: Method
  path: string
  resolve?: Resolver
}

function addMock({ provider, states, cookies, method, path, resolve }: MockRequest): MockedOperation {
  const action = `mock ${method.toUpperCase()} ${path} of ${provider}`
  const active = activeTest(action)
  const operation = readOperation(providerOf(provider).document, path, method)
  if (!operation) {
    throw refuse(
      active,
      `Failed to ${action}: the OpenAPI document has no such operation. Correct the path or method, or document the operation.`,
    )
  }
  const declared = Object.keys(cookies).length === 0 ? [] : listCookies(operation.document)
  const unknown = Object.keys(cookies).find((name) => !declared.includes(name))
  if (unknown !== undefined) {
    throw refuse(
      active,
      `Failed to ${action}: the OpenAPI document declares no cookie "${unknown}" (it declares: ${declared.join(', ') || 'none'}). Correct the name, or document the cookie.`,
    )
  }
  const mock: Mock = { provider, operation, states, cookies, ...(resolve && { resolve }), calls: 0 }
  active.mocks.push(mock)
  if (resolve) answerThroughOwnServers()
  const mocked: MockedOperation = {
    reads: (schema, options) => {
      mock.reads = schema
      if (options) mock.readsOptions = options
      return mocked
    },
  }
  return mocked
}

/** An error that fails the test even where the client catches it. */
function refuse(active: ActiveTest, message: string): Error {
  active.problems.push(message)
  return new Error(message)
}
