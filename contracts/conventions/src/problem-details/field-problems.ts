import type { z } from 'zod'
import type { FieldProblem } from './problem-document.ts'

/** The four parts of a request that a route validates, in the words of the pointers that name them. */
export type RequestPart = 'body' | 'query' | 'path' | 'header'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Lists every place that zod refused, one entry per field: an unknown key is named itself, a union by its only near branch. */
export function listFieldProblems(part: RequestPart, issues: readonly Issue[], base: Path = []): FieldProblem[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerTo(part, [...path, key]), message: 'Unknown field' }))
    }
    const branch = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined
    return branch === undefined
      ? [{ pointer: pointerTo(part, path), message: issue.message }]
      : listFieldProblems(part, branch, path)
  })
}

/** The branch whose own type fits and whose fields do not, when there is exactly one: `null` beside an object is not meant. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const near = branches.filter((issues) => issues.length > 0 && issues.every((issue) => !refusesWhole(issue)))
  return near.length === 1 ? near[0] : undefined
}

function refusesWhole(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys'
}

function pointerTo(part: RequestPart, path: Path): string {
  const tokens = path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
  // JSON can carry half of a surrogate pair, a URI cannot.
  if (part === 'body') return ['#', ...tokens.map((token) => encodeURIComponent(token.toWellFormed()))].join('/')
  return [part, ...tokens].join('/')
}
