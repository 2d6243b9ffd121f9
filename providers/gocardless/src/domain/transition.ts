import type { Schemas } from '../books/records.ts'

/** One step that a thing may take, and the event that tells of it. */
export type Transition<Status extends string> = {
  from: readonly Status[]
  to: Status
  action: string
  origin: Schemas['Event']['details']['origin']
  cause: string
  description: string
}

/** Why a step is taken, when not for the usual reason. */
export type Because = Partial<Pick<Transition<string>, 'origin' | 'cause' | 'description'>>
