import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findDocuments } from './find-documents.ts'
import { InitError } from './init-error.ts'

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What is found in somebody's repository. */
export interface Survey {
  root: string
  /** The package's name without its scope. */
  name: string
  manifest: string
  manager: PackageManager
  /** Whether `.js` files are ES modules. */
  esm: boolean
  typescript: boolean
  /** Names of the packages that it depends on. */
  packages: ReadonlySet<string>
  /** The config that Vitest reads, if there is one. */
  vitestConfig?: { file: string; text: string }
  concordatConfig?: string
  /** OpenAPI documents, by path. */
  documents: string[]
  gitignore?: string
}

interface Manifest {
  name?: string
  type?: string
  packageManager?: string
  [kind: string]: unknown
}

/** @throws {InitError} when the directory holds no package */
export function surveyRepository(root: string): Survey {
  const manifest = readText(root, 'package.json')
  if (manifest === undefined) {
    throw new InitError(
      'Failed to set up Concordat here: there is no package.json. Run "npm init" first, or run the command in the directory of a package.',
    )
  }
  const parsed = parseManifest(manifest)
  const groups = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
  const packages = new Set(groups.flatMap((group) => Object.keys(Object(parsed[group]))))
  const vitestConfig = readFirst(root, listConfigs('vitest.config', 'vite.config'))
  const concordatConfig = readFirst(root, listConfigs('concordat.config'))?.file
  const gitignore = readText(root, '.gitignore')
  return {
    root,
    name: (parsed.name ?? '').replace(/^@[^/]+\//, '') || 'app',
    manifest,
    manager: findManager(root, parsed.packageManager),
    esm: parsed.type === 'module',
    typescript: packages.has('typescript') || existsSync(join(root, 'tsconfig.json')),
    packages,
    ...(vitestConfig && { vitestConfig }),
    ...(concordatConfig !== undefined && { concordatConfig }),
    documents: findDocuments(root),
    ...(gitignore !== undefined && { gitignore }),
  }
}

function parseManifest(text: string): Manifest {
  try {
    return Object(JSON.parse(text))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new InitError(`Failed to read package.json: ${why}. Correct the file.`, { cause })
  }
}

function listConfigs(...names: string[]): string[] {
  return names.flatMap((name) => ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.${extension}`))
}

function readFirst(root: string, files: readonly string[]): { file: string; text: string } | undefined {
  const file = files.find((one) => existsSync(join(root, one)))
  return file === undefined ? undefined : { file, text: readFileSync(join(root, file), 'utf8') }
}

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
]

/** A workspace's lock file lies above its packages. */
function findManager(root: string, declared = ''): PackageManager {
  const named = lockFiles.map(([, manager]) => manager).find((manager) => declared.startsWith(`${manager}@`))
  if (named) return named
  for (let folder = root; ; folder = dirname(folder)) {
    const lock = lockFiles.find(([file]) => existsSync(join(folder, file)))
    if (lock) return lock[1]
    if (existsSync(join(folder, 'package-lock.json')) || folder === dirname(folder)) return 'npm'
  }
}

function readText(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return undefined
    const why = error instanceof Error ? error.message : String(error)
    throw new InitError(`Failed to read ${file}: ${why}. Make it readable.`, { cause: error })
  }
}
