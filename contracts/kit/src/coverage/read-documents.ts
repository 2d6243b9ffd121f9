import { resolve } from 'node:path'
import type { ProviderOptions } from '../config/provider-options.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import type { ProviderDocuments } from './provider-ledger.ts'

/**
 * Reads what each provider of a config says of itself.
 *
 * @param root directory that the config's paths are relative to
 * @throws {DocumentError} when one cannot be read
 */
export async function readDocuments({
  root,
  providers,
}: {
  root: string
  providers: Readonly<Record<string, ProviderOptions>>
}): Promise<Record<string, ProviderDocuments>> {
  const read = Object.entries(providers).map(async ([name, { openapi, asyncapi }]) => {
    const messages = asyncapi === undefined ? undefined : await readAsyncApi(resolve(root, asyncapi))
    return [name, { openapi: await readOpenApi(resolve(root, openapi)), ...(messages && { asyncapi: messages }) }]
  })
  return Object.fromEntries(await Promise.all(read))
}
