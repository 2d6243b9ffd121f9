import type { ProviderFault } from '../../gocardless/outcome.ts'
import { moveCursor, readCursor } from '../../store/provider-cursor.ts'
import { keepEvents } from '../../store/provider-events.ts'
import type { FinancialContext } from '../context.ts'
import { addSeconds } from '../delivery/back-off.ts'

/** Clocks differ, and events of one moment do not become visible in their order. */
const overlapSeconds = 60

/**
 * Reads the events since the last time, for webhooks get lost; those that came already are known by their ids. The cursor
 * moves only when all pages were read, since the newest come first.
 */
export async function pollEvents({ db, provider, clock, wake }: FinancialContext): Promise<ProviderFault | undefined> {
  const now = clock()
  const cursor = await readCursor(db, now)
  const since = addSeconds(cursor, -overlapSeconds)
  let newest = cursor
  let after: string | null = null
  do {
    const page = await provider.listEvents({ since, after, limit: 500 })
    if (page.outcome !== 'done') return page
    await keepEvents(db, page.value.events, now)
    for (const { createdAt } of page.value.events) newest = new Date(Math.max(newest.getTime(), Date.parse(createdAt)))
    after = page.value.after
  } while (after !== null)
  await moveCursor(db, newest)
  wake?.('inbox')
  return undefined
}
