import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import type { TestProject, Vitest } from 'vitest/node'
import { readOpenApi } from '../documents/read-openapi.ts'
import type { ProvidedProvider } from '../recording/task-meta.ts'
import { PactReporter } from './pact-reporter.ts'

export interface ConcordatOptions {
  /** Name of the participant whose tests these are. */
  participant: string
  /** Directory of the pact files, relative to the root of the run. */
  pacts: string
  /** The providers that the participant consumes, by name. */
  providers?: Record<string, ProviderOptions>
}

export interface ProviderOptions {
  /** The provider's OpenAPI 3.1 document, relative to the root of the run. */
  openapi: string
  /** Base URL that requests to it are intercepted at; by default `http://<name>.pact.test`. */
  url?: string
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
  project.config.setupFiles.push(setUpFile())
  let reporter = reporters.get(vitest)
  if (!reporter) {
    reporter = new PactReporter(vitest)
    reporters.set(vitest, reporter)
    vitest.config.reporters.push(reporter)
  }
  reporter.addProject(project, options.participant, resolve(root, options.pacts))
}

async function readProviders(
  root: string,
  options: Record<string, ProviderOptions>,
): Promise<Record<string, ProvidedProvider>> {
  const entries = await Promise.all(
    Object.entries(options).map(async ([name, { openapi, url }]) => {
      const document = await readOpenApi(isAbsolute(openapi) ? openapi : resolve(root, openapi))
      return [name, { url: url ?? `http://${name}.pact.test`, document }] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The set-up file, which is TypeScript in this repository and JavaScript in the published package. */
function setUpFile(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`../consumer/set-up.${extension}`, import.meta.url))
}
