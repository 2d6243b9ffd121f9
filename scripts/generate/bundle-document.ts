import { bundle, createConfig } from '@redocly/openapi-core'
import type { OpenAPI3 } from 'openapi-typescript'

/**
 * One document with every reference to another file brought in.
 *
 * @throws when the file is missing or not YAML, or when a reference leads nowhere; the message names file and place.
 */
export async function bundleDocument(path: string): Promise<OpenAPI3> {
  try {
    const { bundle: bundled, problems } = await bundle({ ref: path, config: await createConfig({}) })
    if (problems.length > 0) {
      throw new Error(problems.map(({ message, location }) => `${message} (${location[0]?.pointer ?? ''})`).join('; '))
    }
    return bundled.parsed as OpenAPI3
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Failed to read ${path}: ${reason}. Correct the document; "npm run check" lints it.`, {
      cause: error,
    })
  }
}
