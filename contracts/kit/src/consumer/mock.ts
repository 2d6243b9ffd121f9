import type { ZodType } from 'zod'
import type { Operation } from '../documents/operation.ts'
import type { ReadsOptions } from '../recording/reads-options.ts'
import type { ProviderState } from '../recording/recording.ts'
import type { UntypedResponder } from './respond.ts'

/** What a resolver is called with. */
export interface ResolverInput<Params, Respond> {
  /** A copy of the request: reading it does not disturb the recording. */
  request: Request
  params: Params
  response: Respond
}

export type Resolver = (input: ResolverInput<Record<string, string>, UntypedResponder>) => Response | Promise<Response>

/** One mocked answer of a provider, until its test ends. */
export interface Mock {
  provider: string
  operation: Operation
  states: ProviderState[]
  /** What the browser's jar holds for the provider. */
  cookies: Readonly<Record<string, string>>
  /** Absent where an MSW handler of the test's own answers. */
  resolve?: Resolver
  /** Absent until `.reads()` is called: then the consumer relies on all that it mocked here. */
  reads?: ZodType | null
  readsOptions?: ReadsOptions
  calls: number
}
