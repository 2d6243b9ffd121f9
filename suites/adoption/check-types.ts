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

/** What TypeScript says against the declarations of the kit alone, not those of others. */
export async function checkDeclarations(machine: Machine, directory: string): Promise<string[]> {
  const entries = "$(find node_modules/concordat/lib -name index.d.ts -not -path '*/chromium/*')"
  const { printed } = await machine.run(`npx tsc ${options} ${entries}`, directory)
  return printed.split('\n').filter((line) => line.startsWith('node_modules/concordat/'))
}
