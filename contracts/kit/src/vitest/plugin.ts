import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import type { TestProject, Vitest } from 'vitest/node'
import type { ProviderOptions } from '../config/provider-options.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import type { ProvidedProvider } from '../recording/task-meta.ts'
import { ResultsReporter } from '../results/results-reporter.ts'
import { PactReporter } from './pact-reporter.ts'
import { pageDependencies } from './page-dependencies.ts'
import { serveWorker } from './serve-worker.ts'

export interface ConcordatOptions {
  /** Name of the participant whose tests these are. */
  participant: string
  /** Directory of the pact files, relative to the root of the run. */
  pacts: string
  /** The providers that the participant consumes, by name. */
  providers?: Record<string, ProviderOptions>
}

/**
 * Vitest plugin that lets a project's tests record pacts.
 *
 * @example
 * plugins: [concordat({ participant: 'gateway', pacts: 'pacts', providers: { auth: { openapi: 'openapi/auth.yaml' } } })]
 */
export function concordat(options: ConcordatOptions): Plugin {
  return {
    name: 'concordat',
    // Read from the config's declaration, also where `--project` leaves this one out.
    api: { participant: options.participant },
    // Known before the tests start: a browser that meets one of these midway has to load its page anew.
    config: ({ test }) =>
      test?.browser?.enabled
        ? { optimizeDeps: { include: pageDependencies.map((name) => `concordat > ${name}`) } }
        : {},
    configureServer: serveWorker,
    async configureVitest({ vitest, project }) {
      await configureProject({ vitest, project, options })
    },
  }
}

const reporters = new WeakMap<Vitest, PactReporter>()

async function configureProject({
  vitest,
  project,
  options,
}: {
  vitest: Vitest
  project: TestProject
  options: ConcordatOptions
}): Promise<void> {
  const root = vitest.config.root
  const providers = await readProviders(root, options.providers ?? {})
  project.provide('concordat', { participant: options.participant, root: root.replaceAll('\\', '/'), providers })
  project.config.setupFiles.push(setUpFile(project))
  let reporter = reporters.get(vitest)
  if (!reporter) {
    reporter = new PactReporter(vitest)
    reporters.set(vitest, reporter)
    vitest.config.reporters.push(reporter, new ResultsReporter(vitest))
  }
  reporter.addProject(project, {
    name: options.participant,
    directory: resolve(root, options.pacts),
    documents: Object.fromEntries(
      Object.entries(options.providers ?? {}).map(([name, { openapi }]) => [name, openapi]),
    ),
  })
}

async function readProviders(
  root: string,
  options: Record<string, ProviderOptions>,
): Promise<Record<string, ProvidedProvider>> {
  const entries = await Promise.all(
    Object.entries(options).map(async ([name, { openapi, asyncapi, url }]) => {
      const document = await readOpenApi(resolve(root, openapi))
      const messages = asyncapi === undefined ? undefined : await readAsyncApi(resolve(root, asyncapi))
      const provided = { url: url ?? `http://${name}.pact.test`, document, ...(messages && { asyncapi: messages }) }
      return [name, provided] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The set-up file, which is TypeScript in this repository and JavaScript in the published package. */
function setUpFile(project: TestProject): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const name = project.config.browser.enabled ? 'set-up-browser' : 'set-up'
  return fileURLToPath(new URL(`../consumer/${name}.${extension}`, import.meta.url))
}
