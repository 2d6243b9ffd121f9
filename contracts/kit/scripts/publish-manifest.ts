/** The workspace's manifest, as far as it differs from the published one; all other fields are copied. */
export interface SourceManifest {
  [field: string]: unknown
  bin: Record<string, string>
  exports: Record<string, string>
  sideEffects: string[]
}

/** Fields that only the workspace needs. */
const left = new Set(['private', 'scripts', 'devDependencies'])

/**
 * The manifest that is published: where the workspace's names a source, this one names what is compiled of it.
 *
 * @param repository address of the git repository that publishes, which npm's provenance is checked against
 * @throws when an entry names no source
 */
export function toPublishManifest(source: SourceManifest, repository?: string): Record<string, unknown> {
  const { bin, exports, sideEffects, ...others } = source
  const kept = Object.fromEntries(Object.entries(others).filter(([field]) => !left.has(field)))
  return {
    ...kept,
    ...(repository && { repository: { type: 'git', url: `git+${repository}.git`, directory: 'contracts/kit' } }),
    files: ['lib', 'CHANGELOG.md'],
    bin: mapValues(bin, (file) => toCompiled(file, 'js')),
    exports: {
      ...mapValues(exports, (file) => ({ types: toCompiled(file, 'd.ts'), default: toCompiled(file, 'js') })),
      './package.json': './package.json',
    },
    sideEffects: sideEffects.map((file) => toCompiled(file, 'js')),
  }
}

function toCompiled(file: string, extension: 'js' | 'd.ts'): string {
  const [, path] = /^\.\/src\/(.+)\.ts$/.exec(file) ?? []
  if (path) return `./lib/${path}.${extension}`
  throw new Error(`Failed to publish "${file}": it is no source. Name a file of ./src that ends in .ts.`)
}

function mapValues<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}
