import { execFile } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toPublishManifest } from './publish-manifest.ts'
import { rewriteImports } from './rewrite-imports.ts'

// Makes dist/, the directory that is packed and published: docs/decisions/publishing.md.
const kit = join(import.meta.dirname, '..')
const dist = join(kit, 'dist')

await rm(dist, { recursive: true, force: true })
await compile()
await rewriteImports(join(dist, 'lib'))
await copyFile(join(kit, '../../LICENSE'), join(dist, 'LICENSE'))
for (const file of ['README.md', 'CHANGELOG.md']) await copyFile(join(kit, file), join(dist, file))
const manifest = toPublishManifest(
  JSON.parse(await readFile(join(kit, 'package.json'), 'utf8')),
  findRepository(process.env),
)
await writeFile(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)

async function compile(): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', join(kit, 'tsconfig.build.json')])
  } catch (error) {
    console.error(Reflect.get(Object(error), 'stdout'))
    console.error('Failed to build the kit: its sources have the errors above. Correct them.')
    process.exit(2)
  }
}

/** Where the build runs knows whose it is; elsewhere nothing is published. */
function findRepository({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: NodeJS.ProcessEnv): string | undefined {
  return server && name ? `${server}/${name}` : undefined
}
