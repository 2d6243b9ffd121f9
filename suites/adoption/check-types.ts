import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine, Ran } from './machine.ts'

const options = [
  '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess',
  '--module nodenext --target es2023 --lib esnext,dom --allowImportingTsExtensions',
].join(' ')

/** Type-checks a reader's project as strictly as TypeScript can. */
export async function checkTypes(machine: Machine, directory: string): Promise<Ran> {
  return machine.run(
    `npm install --save-dev typescript @types/node\nnpx tsc ${options} --skipLibCheck $(find . -path ./node_modules -prune -o -name '*.ts' -print)`,
    directory,
  )
}

/** What TypeScript says against the declarations of the kit's entries alone, not those of others. */
export async function checkDeclarations(machine: Machine, directory: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(directory, 'node_modules/concordat/package.json'), 'utf8'))
  const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json')
  const text = entries.map((entry, at) => `export * as entry${at} from 'concordat/${entry.slice(2)}'\n`).join('')
  await writeFile(join(directory, 'entries.ts'), text)
  const { printed } = await machine.run(`npx tsc ${options} entries.ts || true`, directory)
  return printed.split('\n').filter((line) => /^(node_modules\/concordat\/|entries\.ts)/.test(line))
}
