import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { makeDocument, resources } from './make-document.ts'

const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url))

/** A test that mocks each operation of the document, with states and the parameters of the path. */
const mocks = resources.map(
  (name) => `
test('${name}', async () => {
  const id = '0190b8a2-0000-7000-8000-000000000001'
  const one = { id, name: 'one', amount: 1, status: 'open' as const, tags: ['a'], owner: { id, email: 'a@b.cd' } }
  api.given('a ${name} exists', { id }).get('/${name}/{id}', ({ params, response }) => response(200).json({ ...one, id: params.id }))
  api.given('a ${name} exists', { id }).get('/${name}', ({ response }) => response(200).json({ items: [one], next: null }))
  api.post('/${name}', ({ response }) => response(201).json(one))
  api.given('a ${name} exists', { id }).patch('/${name}/{id}', ({ response }) => response(422).json({ title: 'No', status: 422 }))
  api.given('a ${name} exists', { id }).delete('/${name}/{id}', ({ response }) => response(204).empty())
})`,
)

/** Writes a project with generated types and two test files: one that uses the kit and one that only loads the types. */
export async function writeProject(directory: string): Promise<void> {
  await symlink(modules, join(directory, 'node_modules'), 'junction')
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }')
  await writeFile(join(directory, 'api.ts'), astToString(await openapiTS(JSON.stringify(makeDocument()))))
  const states = resources.map((name) => `  'a ${name} exists': { id: string }`).join('\n')
  await writeFile(
    join(directory, 'kit.ts'),
    `import { pactWith } from 'concordat/consumer'
import { test } from 'vitest'
import type { paths } from './api.ts'

interface States {
${states}
}

const api = pactWith<paths, States>({ provider: 'api' })
${mocks.join('\n')}
`,
  )
  await writeFile(
    join(directory, 'bare.ts'),
    `import { test } from 'vitest'
import type { paths } from './api.ts'

test('nothing', () => {
  const path: keyof paths = '/${resources[0]}'
  path.slice()
})
`,
  )
}
