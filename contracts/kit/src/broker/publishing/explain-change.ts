import { listBranchesOf } from '../store/branches.ts'
import type { Content, Pact } from '../store/pacts.ts'
import { pactColumns, pactJoins } from '../store/pacts.ts'
import type { Participant } from '../store/participants.ts'
import type { Store } from '../store/store.ts'
import { listTags } from '../store/tags.ts'
import type { Version } from '../store/versions.ts'

interface Publishing {
  consumer: Participant
  provider: Participant
  version: Version
  content: Content
  /** What the same version published before. */
  existing: Pact | undefined
}

/**
 * Why a content differs from what came before it on the same branch, with the same tag, or at all where it has neither;
 * absent where it does not. Call it before the pact is stored.
 */
export function explainChange(
  store: Store,
  { consumer, provider, version, content, existing }: Publishing,
): string | undefined {
  if (existing) {
    return existing.contentId === content.id
      ? undefined
      : `content modified since it was published for version ${version.number}`
  }
  const branches = listBranchesOf(store, version.id).map(({ name }) => ({
    name,
    what: `from branch ${name}`,
    sql: onBranch,
  }))
  const tags = listTags(store, version.id).map(({ name }) => ({ name, what: `tagged ${name}`, sql: withTag }))
  const lines = [...branches, ...tags]
  const reasons = (lines.length > 0 ? lines : [{ name: undefined, what: '', sql: any }]).flatMap(
    ({ name, what, sql }) => {
      const values = [provider.id, consumer.id, version.id, ...(name === undefined ? [] : [name])]
      const previous = store.get<Pact>(sql, ...values)
      const where = what === '' ? '' : ` ${what}`
      if (!previous) return [`first pact of ${consumer.name}${where} for ${provider.name}`]
      return previous.contentId === content.id
        ? []
        : [`content differs from the previous version${where}, ${previous.version}`]
    },
  )
  return reasons.length > 0 ? reasons.join(', ') : undefined
}

const before = `FROM pacts p ${pactJoins}`
const between = 'p.provider_id = ? AND p.consumer_id = ? AND p.version_id <> ?'
const any = `SELECT ${pactColumns} ${before} WHERE ${between} ORDER BY p.version_id DESC LIMIT 1`
const onBranch = `SELECT ${pactColumns} ${before} JOIN branch_versions bv ON bv.version_id = p.version_id
  JOIN branches b ON b.id = bv.branch_id WHERE ${between} AND b.name = ? ORDER BY p.version_id DESC LIMIT 1`
const withTag = `SELECT ${pactColumns} ${before} JOIN tags t ON t.version_id = p.version_id
  WHERE ${between} AND t.name = ? ORDER BY p.version_id DESC LIMIT 1`
