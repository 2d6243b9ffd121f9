import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addScript } from './add-script.ts'
import { chooseOperation } from './choose-operation.ts'
import { writeConfig, writeVitestConfig } from './configs.ts'
import { writeConsumerTest } from './consumer-test.ts'
import { type NamedDocument, nameDocuments } from './name-documents.ts'
import { writeProviderTest } from './provider-test.ts'
import type { Survey } from './survey.ts'

export type Role = 'consumer' | 'provider' | 'both'

/** One file of the set-up. */
export interface PlannedFile {
  /** Relative to the repository, with forward slashes. */
  path: string
  /** What exists is kept; to `package.json` and `.gitignore` a line is added. */
  action: 'create' | 'add' | 'keep'
  /** All of the file, except where it is kept. */
  content: string
}

/** What is done to a repository, and what is left to its owner. */
export interface Plan {
  role: Role
  files: PlannedFile[]
  /** In order. */
  steps: string[]
}

const script = { name: 'check:contracts', command: 'concordat check' }
const ignored = '.concordat/'

/** Plans the set-up of a repository; writes nothing. */
export async function planRepository(survey: Survey, role: Role): Promise<Plan> {
  const { named, notes } = await nameDocuments(survey, role)
  const configFile = survey.concordatConfig ?? `concordat.config.${moduleExtension(survey)}`
  const config = { participant: survey.name, documents: named }
  const missing = ['concordat', 'vitest', ...(role === 'provider' ? [] : ['msw', 'zod'])].filter(
    (name) => !survey.packages.has(name),
  )
  const parts: Omit<Plan, 'role'>[] = [
    { files: [], steps: missing.length === 0 ? [] : [`Install what is missing: ${installCommand(survey, missing)}`] },
    { files: [create(survey, configFile, writeConfig(config))], steps: notes },
    ...(role === 'provider' ? [] : [planVitest(survey, configFile), await planConsumer(survey, named)]),
    ...(role === 'consumer' ? [] : [planProvider(survey)]),
    planLines(survey),
    { files: [], steps: [`Run the tests: ${runner(survey)} vitest run`] },
  ]
  return { role, files: parts.flatMap(({ files }) => files), steps: parts.flatMap(({ steps }) => steps) }
}

function create({ root }: Survey, path: string, content: string): PlannedFile {
  return existsSync(join(root, path)) ? { path, action: 'keep', content: '' } : { path, action: 'create', content }
}

/** A config that exists is not edited: it may be made in ways that no tool sees through. */
function planVitest(survey: Survey, configFile: string): Omit<Plan, 'role'> {
  const { vitestConfig } = survey
  if (!vitestConfig) {
    const path = `vitest.config.${moduleExtension(survey)}`
    return { files: [create(survey, path, writeVitestConfig(configFile))], steps: [] }
  }
  const kept: PlannedFile = { path: vitestConfig.file, action: 'keep', content: '' }
  if (vitestConfig.text.includes('concordat/vitest')) return { files: [kept], steps: [] }
  const lines = [
    "import { concordat } from 'concordat/vitest'",
    `import contracts from './${configFile}'`,
    '  plugins: [concordat(contracts)],',
  ]
  return { files: [kept], steps: [`Add the plugin to ${vitestConfig.file}:\n${indent(lines)}`] }
}

async function planConsumer(survey: Survey, named: readonly NamedDocument[]): Promise<Omit<Plan, 'role'>> {
  const consumed = named.filter(({ provider }) => provider !== survey.name)
  for (const { provider, document } of consumed) {
    const exchange = await chooseOperation(document)
    if (!exchange) continue
    const folder = existsSync(join(survey.root, 'src')) ? 'src' : 'test'
    const path = `${folder}/${provider}.pact.test.${testExtension(survey)}`
    const steps = survey.packages.has('msw')
      ? [
          'To record the MSW tests that are here already, give each provider its url in the config, and the plugin their files: record: "**/*.test.ts".',
        ]
      : []
    return { files: [create(survey, path, writeConsumerTest(provider, exchange))], steps }
  }
  const why =
    consumed.length === 0
      ? 'No OpenAPI document of a provider was found: name it in the config, then run "concordat init" again for a first test.'
      : `No first test was written: of no operation of ${consumed.map(({ file }) => file).join(', ')} could an example be made. Give one an "example" in the document, or write the test by hand.`
  return { files: [], steps: [why] }
}

function planProvider(survey: Survey): Omit<Plan, 'role'> {
  const path = `test/${survey.name}.verify.test.${testExtension(survey)}`
  const file = create(survey, path, writeProviderTest(survey.name, '../pacts'))
  return {
    files: [file],
    steps: [
      `Fill in "command" in ${path}: how the service is started.`,
      "Put the consumers' pacts into pacts/, or name a broker in the test.",
    ],
  }
}

function planLines({ manifest, gitignore = '' }: Survey): Omit<Plan, 'role'> {
  const hasScript = JSON.parse(manifest).scripts?.[script.name] !== undefined
  const changed = addScript(manifest, script.name, script.command)
  const isIgnored = gitignore.split(/\r?\n/).some((line) => line.trim().replace(/\/$/, '') === '.concordat')
  const end = gitignore === '' || gitignore.endsWith('\n') ? '' : '\n'
  return {
    files: [
      { path: 'package.json', action: changed === undefined ? 'keep' : 'add', content: changed ?? '' },
      {
        path: '.gitignore',
        action: isIgnored ? 'keep' : gitignore === '' ? 'create' : 'add',
        content: isIgnored ? '' : `${gitignore}${end}${ignored}\n`,
      },
    ],
    steps:
      hasScript || changed !== undefined
        ? []
        : [`Add a script to package.json:\n${indent([`"${script.name}": "${script.command}"`])}`],
  }
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `     ${line}`).join('\n')
}

/** An ES module in any package. */
function moduleExtension({ esm, typescript }: Survey): string {
  return `${esm ? '' : 'm'}${typescript ? 'ts' : 'js'}`
}

/** Vitest takes tests for ES modules whatever the package says. */
function testExtension({ typescript }: Survey): string {
  return typescript ? 'ts' : 'js'
}

function installCommand({ manager }: Survey, packages: readonly string[]): string {
  const words = manager === 'npm' ? 'npm install --save-dev' : `${manager} add --dev`
  return `${words} ${packages.join(' ')}`
}

function runner({ manager }: Survey): string {
  return { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' }[manager]
}
