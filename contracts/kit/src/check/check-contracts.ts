import { relative, resolve } from 'node:path'
import type { LoadedConfig } from '../config/load-config.ts'
import { listContracts } from '../config/read-contracts.ts'
import { readOpenApi } from '../documents/index.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readPact } from '../documents/read-pact.ts'
import { type Finding, locateFindings } from '../findings/index.ts'
import { checkPact, type Source } from './check-pact.ts'
import type { CheckReport, UncheckedPact } from './check-report.ts'

/**
 * Checks all pacts of a config against the documents that it names. What cannot be read is listed, and hides nothing of
 * what can.
 *
 * @param directory that the report's files are relative to
 * @throws when there is no pact, or no document for any of them
 */
export async function checkContracts(config: LoadedConfig, directory: string): Promise<CheckReport> {
  const documents = new Documents(config, directory)
  const report: CheckReport = { version: 1, pacts: [], findings: [], unchecked: [], failures: [] }
  for (const { file, path } of listContracts(config, directory)) {
    try {
      await checkOne(report, documents, { file, pact: readPact(path) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (!report.failures.some((failure) => failure.message === message)) report.failures.push({ file, message })
    }
  }
  if (report.pacts.length === 0 && report.failures.length === 0) throw new Error(describeNothing(report.unchecked))
  return { ...report, findings: locateFindings(report.findings, directory) }
}

async function checkOne(report: CheckReport, documents: Documents, { file, pact }: { file: string; pact: PactFile }) {
  const [consumer, provider] = [pact.consumer.name, pact.provider.name]
  const all = (pact.interactions ?? []) as { type?: string }[]
  const messages = all.filter(({ type = '' }) => type.endsWith('/Messages')).length
  const http = all.length - messages
  const { openapi, asyncapi } = await documents.of(provider)
  const without = (kind: UncheckedPact['without'], interactions: number) => {
    if (interactions > 0) report.unchecked.push({ pact: file, consumer, provider, without: kind, interactions })
  }
  if (!openapi) without('OpenAPI', http)
  if (!asyncapi) without('AsyncAPI', messages)
  without('specification 4', pact.messages?.length ?? 0)
  if (!openapi) return
  const findings: Finding[] = []
  for await (const finding of checkPact({ pact: { file, value: pact }, document: openapi, asyncapi }))
    findings.push(finding)
  report.findings.push(...findings)
  report.pacts.push({ file, consumer, provider, interactions: http + (asyncapi ? messages : 0) })
}

/** The documents of the providers, each read when the first pact needs it, and once. */
class Documents {
  readonly #config: LoadedConfig
  readonly #directory: string
  readonly #read = new Map<string, Promise<{ openapi?: Source; asyncapi?: Source }>>()

  constructor(config: LoadedConfig, directory: string) {
    this.#config = config
    this.#directory = directory
  }

  of(provider: string): Promise<{ openapi?: Source; asyncapi?: Source }> {
    const known = this.#read.get(provider) ?? this.#readNow(provider)
    this.#read.set(provider, known)
    return known
  }

  async #readNow(provider: string): Promise<{ openapi?: Source; asyncapi?: Source }> {
    const { root, providers } = this.#config
    const named = Object.hasOwn(providers, provider) ? providers[provider] : undefined
    if (!named) return {}
    const name = (path: string) => relative(this.#directory, path).replaceAll('\\', '/')
    const [openapi, asyncapi] = [named.openapi, named.asyncapi].map((file) => file && resolve(root, file))
    return {
      ...(openapi && { openapi: { file: name(openapi), value: await readOpenApi(openapi) } }),
      ...(asyncapi && { asyncapi: { file: name(asyncapi), value: await readAsyncApi(asyncapi) } }),
    }
  }
}

function describeNothing(unchecked: readonly UncheckedPact[]): string {
  const providers = [...new Set(unchecked.map(({ provider }) => provider))].join(', ')
  return `Failed to check the pacts: there is no document of ${providers || 'any provider'}. Name them in the config, or with --openapi <provider>=<file>.`
}
