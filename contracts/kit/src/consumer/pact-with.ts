import type { ZodType } from 'zod'
import { readOperation } from '../documents/operation.ts'
import type { Json, ProviderState } from '../recording/recording.ts'
import { addSocket } from './messages/add-socket.ts'
import type { MockedSocket, SocketCatalogue, SocketInput, SocketMock } from './messages/socket-mock.ts'
import { addState } from './add-state.ts'
import type { Mock, Resolver, ResolverInput } from './mock.ts'
import { activeTest, providerOf, session } from './session.ts'
import type { Method, OperationAt, ParamsOf, PathsWith, Respond } from './typed-operation.ts'

/** A state catalogue: the name of each provider state and the types of its parameters. */
export type StateCatalogue = { [name: string]: object }

type StateArguments<Params> = keyof Params extends never ? [params?: Params] : [params: Params]

/** A mocked operation, to say more about. */
export interface MockedOperation {
  /** Pins only what this zod schema takes of the body; null: nothing of it. */
  reads(schema: ZodType | null): MockedOperation
}

type Mocks<Paths> = {
  /** Mocks one operation for this test. */
  [M in Method]: <Path extends PathsWith<Paths, M>>(
    path: Path,
    resolver: (
      input: ResolverInput<ParamsOf<OperationAt<Paths, Path, M>>, Respond<OperationAt<Paths, Path, M>>>,
    ) => Response | Promise<Response>,
  ) => MockedOperation
}

/** Mocks of a provider that start from the states given so far. */
export interface Scenario<Paths, States, Sockets = SocketCatalogue> extends Mocks<Paths> {
  /** Adds a provider state that the interaction starts from. */
  given<Name extends keyof States & string>(
    name: Name,
    ...args: StateArguments<States[Name]>
  ): Scenario<Paths, States, Sockets>
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
  Paths extends object,
  States extends object = StateCatalogue,
  Sockets extends object = SocketCatalogue,
>({ provider }: { provider: string }): PactProvider<Paths, States, Sockets> {
  return {
    ...scenario<Paths, States, Sockets>(provider, []),
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

function scenario<Paths, States, Sockets>(provider: string, states: ProviderState[]): Scenario<Paths, States, Sockets> {
  const mocks = Object.fromEntries(
    methods.map((method) => [
      method,
      (path: string, resolve: Resolver) => addMock({ provider, states, method, path, resolve }),
    ]),
  )
  return {
    ...(mocks as unknown as Mocks<Paths>),
    given: (name, ...[params]) =>
      scenario<Paths, States, Sockets>(provider, [...states, { name, params: { ...params } as Record<string, Json> }]),
    socket: (path, connect) => addSocket({ provider, states, path, connect: connect as SocketMock['connect'] }),
  }
}

interface MockRequest {
  provider: string
  states: ProviderState[]
  method: Method
  path: string
  resolve: Resolver
}

function addMock({ provider, states, method, path, resolve }: MockRequest): MockedOperation {
  const action = `mock ${method.toUpperCase()} ${path} of ${provider}`
  const active = activeTest(action)
  const operation = readOperation(providerOf(provider).document, path, method)
  if (!operation) {
    const message = `Failed to ${action}: the OpenAPI document has no such operation. Correct the path or method, or document the operation.`
    active.problems.push(message)
    throw new Error(message)
  }
  const mock: Mock = { provider, operation, states, resolve, calls: 0 }
  active.mocks.push(mock)
  const mocked: MockedOperation = {
    reads: (schema) => {
      mock.reads = schema
      return mocked
    },
  }
  return mocked
}
