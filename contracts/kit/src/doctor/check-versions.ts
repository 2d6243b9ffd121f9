import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { satisfies } from 'semver'
import type { CheckUp, Diagnosis } from './check-up.ts'

interface Manifest {
  version: string
  engines: { node: string }
  peerDependencies: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/** Compares Node and the installed packages with what the kit's own manifest asks for. */
export const checkVersions: CheckUp = ({ root }) => {
  // Two folders up from the sources and from what is compiled of them alike.
  const manifest: Manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { version, engines, peerDependencies, peerDependenciesMeta = {} } = manifest
  const peers = Object.entries(peerDependencies).flatMap(([name, range]) => {
    const isOptional = peerDependenciesMeta[name]?.optional === true
    return diagnosePeer({ name, range, installed: findInstalled(root, name), isOptional }) ?? []
  })
  const installed = findInstalled(root, 'concordat')
  const own: Diagnosis =
    installed === undefined || installed === version
      ? { name: 'concordat', status: 'ok', message: version }
      : {
          name: 'concordat',
          status: 'warn',
          message: `this is ${version}, but ${installed} is installed here`,
          remedy: 'Run the one that is installed: npx concordat doctor.',
        }
  return [diagnoseNode(process.versions.node, engines.node), own, ...peers]
}

/** Node runs TypeScript, such as `concordat.config.ts`, since this version. */
const RUNS_TYPESCRIPT = '>=22.18'

export function diagnoseNode(version: string, range: string): Diagnosis {
  if (!satisfies(version, range)) {
    const remedy = 'Install a newer Node: https://nodejs.org.'
    return { name: 'node', status: 'fail', message: `${version} is not ${range}`, remedy }
  }
  if (satisfies(version, RUNS_TYPESCRIPT)) return { name: 'node', status: 'ok', message: version }
  return {
    name: 'node',
    status: 'warn',
    message: `${version} runs no TypeScript, so the config cannot be concordat.config.ts`,
    remedy: 'Install Node 22.18 or later, or call the config concordat.config.mjs.',
  }
}

interface Peer {
  name: string
  range: string
  installed: string | undefined
  isOptional: boolean
}

/** Nothing about a package that is not installed and need not be. */
export function diagnosePeer({ name, range, installed, isOptional }: Peer): Diagnosis | undefined {
  const remedy = `Install one that is: npm install --save-dev "${name}@${range}".`
  if (installed === undefined) {
    return isOptional ? undefined : { name, status: 'fail', message: `not installed; ${range} is needed`, remedy }
  }
  // A version of the future is the user's own risk, so that it may be tried.
  if (satisfies(installed, range, { includePrerelease: true })) return { name, status: 'ok', message: installed }
  return { name, status: 'fail', message: `${installed} is not ${range}`, remedy }
}

/** The version of a package, as Node would find it from a directory; packages may hide their manifest from `require`. */
function findInstalled(root: string, name: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json')
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')).version
    if (folder === dirname(folder)) return undefined
  }
}
