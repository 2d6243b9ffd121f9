import { fileURLToPath } from 'node:url'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** A file of `consumer/` that workers load: TypeScript in this repository, JavaScript in the published package. */
export function workerFile(name: string): string {
  return fileURLToPath(new URL(`../consumer/${name}.${extension}`, import.meta.url))
}
