import { labelPact } from '../label-pact.ts'
import type { PactSource } from '../pact-source.ts'

/**
 * Prints what a broker has to say about a pact at one moment.
 *
 * @param when `before_verification`, or `after_verification:success_true_published_false` and the like
 */
export function showNotices(source: PactSource, when: string, log: Pick<Console, 'info'> = console): void {
  const texts = (source.selection?.notices ?? []).filter((notice) => notice.when === when).map(({ text }) => text)
  if (texts.length > 0) log.info([labelPact(source), ...texts].join('\n'))
}
