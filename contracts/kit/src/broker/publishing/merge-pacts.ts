import { isJsonObject, type JsonObject, type LosslessJson } from './lossless-json.ts'
import { sortKeys } from './sort-keys.ts'

/** The union of two pacts of one version, as `onConflict: merge` asks: of two interactions with one name the later stays. */
export function mergePacts(earlier: JsonObject, later: JsonObject): JsonObject {
  const merged = { ...earlier, ...later }
  for (const key of ['interactions', 'messages']) {
    const lists = [earlier[key], later[key]].filter((list) => Array.isArray(list))
    if (lists.length > 0) merged[key] = [...new Map(lists.flat().map((item) => [nameOf(item), item])).values()]
  }
  return merged
}

function nameOf(interaction: LosslessJson): string {
  if (!isJsonObject(interaction)) return JSON.stringify(interaction)
  const { description, providerState, providerStates, type } = interaction
  return JSON.stringify(sortKeys([type ?? null, description ?? null, providerState ?? null, providerStates ?? null]))
}
