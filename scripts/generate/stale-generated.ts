import { allOutputs } from './outputs.ts'
import { staleFiles } from './write-files.ts'

/** Paths of the generated files that are not what openapi/ says. */
export async function staleGenerated(): Promise<string[]> {
  return staleFiles(await allOutputs())
}
