import type { Reason } from './find-selected.ts'
import type { ProviderLine, SelectedPact } from './select-pacts.ts'

/** What the verifier prints, and when. */
export interface Notice {
  when: string
  text: string
}

/** A few words per reason, for the list of pacts. */
export const describeShortly = ({ reasons }: SelectedPact): string => reasons.map(describeReason).join(', ')

/** What the verifier tells before and after it verified a selected pact. */
export function describeSelection(selected: SelectedPact, line: ProviderLine, includePending: boolean): Notice[] {
  const { pact, reasons, pending, wip } = selected
  const why = reasons.map((reason) => `${describeReason(reason)} (${reason.version})`).join(', ')
  const name = `The pact between ${pact.consumer} and ${pact.provider}`
  const by = describeLine(pact.provider, line)
  const before = (text: string) => ({ when: 'before_verification', text })
  const included = wip
    ? `${name} is verified as work in progress: ${why}, published and not yet verified with success by ${by}.`
    : `${name} is verified because it is ${why}.`
  if (!includePending && !wip) return [before(included)]
  if (!pending)
    return [before(included), before(`It is not pending: ${by} verified it before. A failure fails the build.`)]
  const after = (outcome: string, text: string) => ({ when: `after_verification:${outcome}`, text })
  const still = `It stays pending for ${by}: no successful result is published.`
  return [
    before(included),
    before(`It is pending: ${by} never verified it with success. A failure does not fail the build.`),
    after('success_true_published_false', still),
    after('success_false_published_false', still),
    after('success_false_published_true', still),
    after(
      'success_true_published_true',
      `It is no longer pending for ${by}: a failure will fail the build from now on.`,
    ),
  ]
}

function describeReason({ selector, environment, head }: Reason): string {
  const { mainBranch, branch, tag, latest, deployed, released, consumer } = selector
  const of = consumer === undefined ? '' : ` of ${consumer}`
  if (environment !== undefined) {
    const state = deployed ? 'deployed to' : released ? 'released in' : 'deployed or released in'
    return `${state} ${environment}`
  }
  if (mainBranch) return `latest${of} from main branch ${head ?? ''}`.trimEnd()
  if (branch !== undefined) return `latest${of} from branch ${branch === true ? head : branch}`
  if (tag !== undefined) return `${latest ? 'latest' : 'a version'}${of} with tag ${tag}`
  return `latest${of}`
}

function describeLine(provider: string, { branch, tags }: ProviderLine): string {
  if (branch !== undefined) return `${provider} on branch ${branch}`
  return tags.length > 0 ? `${provider} with tag ${tags.join(' or ')}` : provider
}
