import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { comparatorFor } from '../../src/check/comparator.ts'
import { spareBodies } from '../../src/check/spare-bodies.ts'
import { type OpenApiDocument, readOpenApi } from '../../src/documents/index.ts'
import type { Json } from '../../src/documents/json.ts'
import type { PactFile, PactInteraction } from '../../src/documents/pact-file.ts'

const cases = globSync('*/pact.json', { cwd: import.meta.dirname }).map((file) => join(import.meta.dirname, file, '..'))

test.for(cases.map((directory) => [directory.split('/').at(-1) ?? '', directory] as const))(
  'the comparator says the same of %s, and of it with each value changed, with and without the bodies that are spared',
  async ([, directory]) => {
    const file = join(directory, 'openapi.yaml')
    if (!existsSync(file)) return
    const document = await readOpenApi(file)
    const pact: PactFile = JSON.parse(readFileSync(join(directory, 'pact.json'), 'utf8'))
    const interactions = (pact.interactions ?? []).flatMap((one) => [one, ...changeBody(one)])
    const changed = { ...pact, interactions }
    expect(await compare(document, spareBodies(changed, document))).toEqual(await compare(document, changed))
  },
)

/** The interaction once per place of its response's body and other value there. */
function changeBody(interaction: PactInteraction): PactInteraction[] {
  return [...changeValue(interaction.response?.body)].map((body) => ({
    ...interaction,
    response: { ...interaction.response, body },
  }))
}

function* changeValue(value: Json | undefined): Iterable<Json> {
  yield* [null, true, 7, -0.5, 'changed', [], {}, ['changed'], { changed: 7 }]
  if (Array.isArray(value)) yield [...value, ...value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    for (const changed of changeValue(child))
      yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  }
  if (!Array.isArray(value)) yield { ...value, added: 'changed' }
}

async function compare(document: OpenApiDocument, pact: PactFile): Promise<unknown[]> {
  const found: unknown[] = []
  // One of its own: a comparator remembers the schemas that it has compiled.
  for await (const result of comparatorFor(structuredClone(document)).compare(pact)) found.push(result)
  return found
}
