import { type Pact, pactColumns, pactJoins } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'

/** The pacts that a provider's consumers published on a branch, or on their main branches; the latest first, 100 at most. */
export function listPublishedOn(
  store: Store,
  provider: Participant,
  { branch, consumer }: { branch: string | undefined; consumer: Participant | undefined },
): Pact[] {
  const named = branch === undefined ? 'consumer.main_branch' : '?'
  const of = consumer === undefined ? '' : 'AND i.consumer_id = ?'
  const sql = `SELECT ${pactColumns} FROM integrations i
    JOIN pacts p ON p.provider_id = i.provider_id AND p.consumer_id = i.consumer_id ${pactJoins}
    JOIN branch_versions bv ON bv.version_id = p.version_id JOIN branches b ON b.id = bv.branch_id AND b.name = ${named}
    WHERE i.provider_id = ? ${of} ORDER BY p.version_id DESC LIMIT 100`
  const values = [...(branch === undefined ? [] : [branch]), provider.id, ...(consumer ? [consumer.id] : [])]
  return store.all<Pact>(sql, ...values)
}
