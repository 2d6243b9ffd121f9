import type { Pact } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { findPendingBy } from './find-pending-by.ts'
import { findSelected, type Match, type Reason } from './find-selected.ts'
import { findWip } from './find-wip.ts'
import { listDefaultSelectors } from './list-default-selectors.ts'
import type { SelectionQuery } from './selection-query.ts'
import type { Selector } from './selector.ts'

/** A content that a provider is to verify, and why. */
export interface SelectedPact {
  /** The latest of the publications that were selected with this content. */
  pact: Pact
  reasons: Reason[]
  /** Whether a failure of it leaves the provider's build green. */
  pending: boolean
  wip: boolean
}

/** The provider's branch, or its tags, that decide what is pending; an empty branch is none. */
export interface ProviderLine {
  branch: string | undefined
  tags: string[]
}

/** Selects what a provider is to verify: the versions that are asked for, then work in progress; each content once. */
export function selectPacts(store: Store, provider: Participant, query: SelectionQuery): SelectedPact[] {
  const line: ProviderLine = {
    branch: query.providerVersionBranch?.trim() || undefined,
    tags: query.providerVersionTags ?? [],
  }
  const given = query.consumerVersionSelectors ?? []
  const selectors =
    given.length > 0 ? given.map((selector) => resolve(selector, line)) : listDefaultSelectors(store, provider)
  const matches = selectors.flatMap((selector) => findWithFallback(store, provider, selector))
  const selected = mergeByContent(matches).map(({ pact, reasons }): SelectedPact => {
    const pending = query.includePendingStatus === true && findPendingBy(store, provider, pact, line)
    return { pact, reasons, pending, wip: false }
  })
  const { includeWipPactsSince: since } = query
  if (!since || (line.branch === undefined && line.tags.length === 0)) return selected
  const known = new Set(selected.map(({ pact }) => pact.contentId))
  const wip = findWip(store, provider, { line, since: new Date(since).toISOString(), known })
  return [...selected, ...mergeByContent(wip).map(({ pact, reasons }) => ({ pact, reasons, pending: true, wip: true }))]
}

function resolve(selector: Selector, { branch }: ProviderLine): Selector {
  const { matchingBranch, ...rest } = selector
  return matchingBranch ? { ...rest, branch } : selector
}

function findWithFallback(store: Store, provider: Participant, selector: Selector): Match[] {
  const found = findSelected(store, provider, selector)
  const { fallbackBranch, fallbackTag, ...rest } = selector
  if (found.length > 0 || (fallbackBranch === undefined && fallbackTag === undefined)) return found
  const instead = fallbackBranch === undefined ? { ...rest, tag: fallbackTag } : { ...rest, branch: fallbackBranch }
  return findSelected(store, provider, instead)
}

function mergeByContent(matches: readonly Match[]): { pact: Pact; reasons: Reason[] }[] {
  const merged = new Map<number, { pact: Pact; reasons: Reason[] }>()
  for (const { pact, reason } of matches) {
    const known = merged.get(pact.contentId)
    if (!known) merged.set(pact.contentId, { pact, reasons: [reason] })
    else {
      known.reasons.push(reason)
      if (pact.versionId > known.pact.versionId) known.pact = pact
    }
  }
  return [...merged.values()].sort((a, b) =>
    a.pact.consumer < b.pact.consumer
      ? -1
      : a.pact.consumer > b.pact.consumer
        ? 1
        : a.pact.versionId - b.pact.versionId,
  )
}
