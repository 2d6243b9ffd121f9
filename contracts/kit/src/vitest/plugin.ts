import { resolve } from 'node:path'
import type { Plugin } from 'vitest/config'
import type { TestProject, Vitest } from 'vitest/node'
import type { ProviderOptions } from '../config/provider-options.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { readOpenApi } from '../documents/read-openapi.ts'
import type { ProvidedProvider } from '../recording/task-meta.ts'
import { PactReporter } from './pact-reporter.ts'
import { pageDependencies } from './page-dependencies.ts'
import { readRecord } from './read-record.ts'
import { ResultsReporter } from './results-reporter.ts'
import { serveWorker } from './serve-worker.ts'
import { watchOwnMocks } from './watch-own-mocks.ts'
import { workerFile } from './worker-file.ts'

export interface ConcordatOptions {
  /** Name of the participant whose tests these are. */
  participant: string
  /** Directory of the pact files, relative to the root of the run. */
  pacts: string
  /** The providers that the participant consumes, by name. */
  providers?: Record<string, ProviderOptions>
  /**
   * Which test files have their own MSW mocks recorded, as globs from the root of the run (`!` leaves out); by default
   * none, except what a test names by `provider.get('/path')` without a resolver.
   */
  record?: string | readonly string[]
  /** Whether a recorded mock of a test's own that contradicts the document fails the test, rather than being reported. */
  strict?: boolean
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
    api: { participant: options.participant, consumes: Object.keys(options.providers ?? {}).length > 0 },
    // Known before the tests start: a browser that meets one of these midway has to load its page anew.
    config: ({ test }) =>
      test?.browser?.enabled
        ? { optimizeDeps: { include: pageDependencies.map((name) => `concordat > ${name}`) } }
        : {},
    configureServer: serveWorker,
    resolveId: watchOwnMocks,
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
  project.provide('concordatMocks', readRecord(options))
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
    documents: options.providers ?? {},
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

function setUpFile(project: TestProject): string {
  return workerFile(project.config.browser.enabled ? 'set-up-browser' : 'set-up')
}
