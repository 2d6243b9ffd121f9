/** Which versions of a participant a question is about; the name alone means any of them. */
export interface MatrixSelector {
  participant: string
  version?: string
  latest?: true
  branch?: string
  tag?: string
  environment?: string
  mainBranch?: true
}

/** A question to the matrix, as `can-i-deploy` asks it. */
export interface MatrixQuery {
  selectors: MatrixSelector[]
  /** Participants, or versions of them, whose results count for nothing. */
  ignore: MatrixSelector[]
  /** What the other side of each integration must be; any of these makes the broker look the integrations up. */
  target: MatrixTarget
  /** Of several results, which one counts: per consumer version and provider version, per consumer version and provider, per pair. */
  latestBy?: 'cvpv' | 'cvp' | 'cp'
  /** The results to keep; `null` is a pact without one. */
  success?: (boolean | null)[]
  /** Rows to list where a question is about any version. */
  limit: number
}

/** Where a version is to go: with the latest of the others, those of a tag or of main branches, or into an environment. */
export interface MatrixTarget {
  latest?: boolean
  tag?: string
  environment?: string
  mainBranch?: boolean
}

/** Whether a selector names a participant and nothing else. */
export const isNameOnly = (selector: MatrixSelector): boolean =>
  Object.entries(selector).every(([key, value]) => key === 'participant' || value === undefined)

/** Whether the broker is to look up what else is integrated with the participants asked about. */
export const isInferring = ({ target }: MatrixQuery): boolean =>
  Boolean(target.latest || target.tag || target.environment || target.mainBranch)
