import { Refusal } from '../refusal.ts'
import { findEnvironment } from '../store/environments.ts'
import { findParticipant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import type { MatrixQuery } from './matrix-query.ts'

/** Refuses a question that cannot be answered, so that none of them is ever answered with yes. */
export function checkMatrixQuery(store: Store, query: MatrixQuery): void {
  const errors = [...listErrors(store, query)]
  if (errors.length > 0) throw new Refusal('invalid', { base: errors })
}

function* listErrors(store: Store, { selectors, ignore, target, limit }: MatrixQuery): Iterable<string> {
  if (selectors.length === 0) yield 'Please provide 1 or more version selectors.'
  for (const { participant, version, latest } of selectors) {
    if (participant === '') yield 'Please specify the pacticipant name'
    else if (!findParticipant(store, participant)) yield `Pacticipant ${participant} not found`
    if (version !== undefined && latest)
      yield `A version number and latest flag cannot both be specified for ${participant}`
  }
  for (const { participant, version, latest } of ignore) {
    if (participant === '') yield 'Please specify the pacticipant name to ignore'
    if (version !== undefined && latest) {
      yield `A version number and latest flag cannot both be specified for ${participant} to ignore`
    }
  }
  const { tag, environment, mainBranch, latest } = target
  if ([tag, environment, mainBranch].filter((value) => value !== undefined).length > 1) {
    yield 'Only one of tag, environment and mainBranch can be specified'
  }
  if (latest && environment !== undefined) yield 'latest and environment cannot both be specified'
  for (const name of new Set([environment, ...selectors.map((selector) => selector.environment)])) {
    if (name !== undefined && !findEnvironment(store, name)) yield `Environment with name '${name}' does not exist`
  }
  if (!Number.isSafeInteger(limit) || limit < 1) yield 'The limit must be 1 or more'
}
