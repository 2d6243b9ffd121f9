import { keyOf, literal } from './literal.ts'

interface Contracts {
  participant: string
  documents: readonly { provider: string; file: string }[]
}

/** Writes `concordat.config`. */
export function writeConfig({ participant, documents }: Contracts): string {
  const providers = documents.map(({ provider, file }) => `    ${keyOf(provider)}: { openapi: ${literal(file)} },\n`)
  return `import { defineConfig } from 'concordat/config'

export default defineConfig({
  participant: ${literal(participant)},
  pacts: 'pacts',
  providers: {${providers.length === 0 ? '' : `\n${providers.join('')}  `}},
})
`
}

/** Writes a Vitest config with the plugin. */
export function writeVitestConfig(configFile: string): string {
  return `import { concordat } from 'concordat/vitest'
import { defineConfig } from 'vitest/config'
import contracts from './${configFile}'

export default defineConfig({ plugins: [concordat(contracts)] })
`
}
