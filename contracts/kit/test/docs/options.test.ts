import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listVariables, openSources } from './list-options.ts'

const kit = join(import.meta.dirname, '../..')
const page = readFileSync(join(kit, '../../docs/options.md'), 'utf8')
const entries = { vitest: 'vitest', config: 'config', consumer: 'consumer', provider: 'provider' } as const
const entry = (name: keyof typeof entries) => `src/${name}/index.ts`
const sources = openSources(Object.keys(entries).map((name) => entry(name as keyof typeof entries)))

/** The names in the first column of each table below a heading, until the next one. */
function listDocumented(heading: string): string[][] {
  const [, section = ''] = page.split(new RegExp(`^#+ ${heading}$`, 'm'))
  const tables = (section.split(/^#+ /m)[0] ?? '').split('\n\n').filter((part) => part.startsWith('| '))
  return tables.map((table) =>
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
  )
}

test.for([
  ['The config', 0, 'config', 'Config'],
  ['A provider', 0, 'config', 'ProviderOptions'],
  ['The plugin', 0, 'vitest', 'ConcordatOptions'],
  ['The provider as tests see it', 0, 'consumer', 'PactProvider'],
  ['What a mocked operation reads', 0, 'consumer', 'MockedOperation'],
  ['What a mocked operation reads', 1, 'consumer', 'ReadsOptions'],
  ['What a mocked WebSocket reads', 0, 'consumer', 'MockedSocket'],
  ['What a mocked WebSocket reads', 1, 'consumer', 'SocketInput'],
  ['What a mocked WebSocket reads', 2, 'consumer', 'SocketClient'],
  ["A provider's tests", 0, 'provider', 'VerifyPactsOptions'],
  ['The running provider', 0, 'provider', 'RunningProvider'],
  ['The running provider', 1, 'provider', 'StartCommandOptions'],
  ['Broker', 0, 'provider', 'BrokerOptions'],
  ['What is published', 0, 'provider', 'Publication'],
  ['Selectors', 0, 'provider', 'ConsumerVersionSelector'],
] as const)('"%s", table %i, has the options of %s %s, and no other', ([heading, table, module, type]) => {
  const documented = listDocumented(heading)[table] ?? []
  expect(documented.sort()).toEqual(sources.listProperties(entry(module), type).sort())
})

/** Names in capitals that are no variable of the user's. */
const foreign = /^(ERR_|W_OK$|(NEGATIVE|POSITIVE)_INFINITY$)/

test('"Environment" has the variables that the code reads or sets, and no other', () => {
  const files = globSync('src/**/*.ts', { cwd: kit }).filter((file) => !/\.test(-d)?\.ts$/.test(file))
  const variables = listVariables(files).filter((name) => !foreign.test(name))
  expect(listDocumented('Environment').flat().sort()).toEqual(variables)
})
