import type { Located } from '../documents/located.ts'
import type { Parameter } from '../documents/openapi-document.ts'
import { type Comparison, type Pair, report } from './comparison.ts'

const names =
  /^(?:page|page[_-]?(?:size|number|token)|per[_-]?page|limit|offset|cursor|after|before|starting[_-]?after)$/i

/** Whether a parameter turns the pages of a list. */
export const isPaging = ({ value }: Located<Parameter>) => value.in === 'query' && names.test(value.name)

/**
 * Tells that a list is paged in another way: some of its parameters are gone, others have come.
 *
 * @returns whether it is, so that the parameters are not reported one by one
 */
export function comparePagination(comparison: Comparison, { before, after }: Pair<Located<Parameter>[]>): boolean {
  const [old, now] = [before.filter(isPaging), after.filter(isPaging)]
  const gone = old.filter(({ value }) => !now.some((other) => other.value.name === value.name))
  const come = now.filter(({ value }) => !old.some((other) => other.value.name === value.name))
  if (gone.length === 0 || come.length === 0) return false
  report(comparison, 'pagination.shape-changed', {
    place: { part: 'query', path: gone.map(({ value }) => value.name).join(', ') },
    message: `pages were turned by ${describe(gone)}, now by ${describe(come)}`,
    before: gone[0],
    after: come[0],
  })
  return true
}

const describe = (parameters: Located<Parameter>[]) => parameters.map(({ value }) => `"${value.name}"`).join(', ')
