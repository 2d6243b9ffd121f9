/** What one look at a machine or a repository showed. */
export interface Diagnosis {
  /** What was looked at, in a word or two. */
  name: string
  status: 'ok' | 'warn' | 'fail'
  message: string
  /** What to do; absent where all is well. */
  remedy?: string
}

/** Where to look. */
export interface Patient {
  /** Directory of the repository. */
  root: string
  env: Readonly<Record<string, string | undefined>>
  signal: AbortSignal
}

/** Looks at one thing; what it throws is a failure of that thing. */
export type CheckUp = (patient: Patient) => Diagnosis[] | Promise<Diagnosis[]>
