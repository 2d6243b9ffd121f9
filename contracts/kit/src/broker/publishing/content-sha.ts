import { createHash } from 'node:crypto'
import { isJsonObject, type JsonObject, type LosslessJson } from './lossless-json.ts'
import { sortKeys } from './sort-keys.ts'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

/**
 * The identity of a pact's content: interactions and messages in any order, and the specification's version. Results belong to
 * it, so that publishing equal content under another version needs no new verification.
 *
 * @see https://docs.pact.io/pact_broker/advanced_topics/pact_version_sha
 */
export function computeContentSha(pact: JsonObject): string {
  const { interactions, messages } = pact
  if (!Array.isArray(interactions) && !Array.isArray(messages)) return sha1(JSON.stringify(sortKeys(pact)))
  const version = readSpecificationVersion(pact)
  return sha1(
    JSON.stringify({
      ...(Array.isArray(interactions) ? { interactions: sortList(interactions) } : {}),
      ...(Array.isArray(messages) ? { messages: sortList(messages) } : {}),
      ...(version === undefined ? {} : { pact_specification_version: version }),
    }),
  )
}

/** The pact with an `_id` in front of each interaction and message: the verifier's results name them by it. */
export function addInteractionIds(pact: JsonObject): JsonObject {
  const identified = { ...pact }
  for (const key of ['interactions', 'messages']) {
    const list = pact[key]
    if (Array.isArray(list)) identified[key] = list.map(addId)
  }
  return identified
}

function addId(interaction: LosslessJson): LosslessJson {
  if (!isJsonObject(interaction)) return interaction
  const { _id, ...content } = interaction
  return { _id: sha1(JSON.stringify(sortKeys(content))), ...content }
}

function sortList(list: LosslessJson[]): LosslessJson[] {
  const keyed = list.map((item) => {
    const value = sortKeys(item)
    return { key: JSON.stringify(value), value }
  })
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ value }) => value)
}

function readSpecificationVersion({ metadata }: JsonObject): LosslessJson | undefined {
  if (!isJsonObject(metadata)) return undefined
  for (const key of ['pactSpecification', 'pact-specification']) {
    const named = metadata[key]
    if (isJsonObject(named) && named['version'] !== undefined) return named['version']
  }
  return metadata['pactSpecificationVersion']
}
