import type { CallOptions, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { CategorisationView } from '../views/categorisation.ts'

/** Runs the rules over all transactions; a dry run changes nothing and tells what would change. */
export async function categoriseTransactions(
  send: Send,
  { dryRun }: { dryRun: boolean },
  options?: CallOptions,
): Promise<CategorisationView> {
  const request = { method: 'POST', path: '/financial/categorisations', body: { dryRun } } as const
  return readAnswer(await send(request, options), CategorisationView)
}
