import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Lets the compiled modules of a directory import each other by the names that they were compiled to. The compiler does so
 * itself, but not for an `import()` in a function that holds `using` (TypeScript 5.9.3, measured).
 */
export async function rewriteImports(directory: string): Promise<void> {
  for await (const file of glob('**/*.js', { cwd: directory })) {
    const path = join(directory, file)
    const code = await readFile(path, 'utf8')
    const rewritten = rewriteSpecifiers(code)
    if (rewritten !== code) await writeFile(path, rewritten)
  }
}

/** Names the compiled module in each relative `import()` of a source. */
export function rewriteSpecifiers(code: string): string {
  return code.replaceAll(/(\bimport\(\s*(['"])\.{1,2}\/[^'"]+)\.ts(\2\s*\))/g, '$1.js$3')
}
