import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Directory of a Node of that version: this process's own, or npm's. */
export async function findNodeDirectory(version: string, directory: string): Promise<string> {
  if (version === process.versions.node) return dirname(process.execPath)
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const prefix = join(directory, '.node')
  await mkdir(prefix)
  const args = ['install', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund', `${name}@${version}`]
  await promisify(execFile)('npm', args, { cwd: prefix })
  return join(prefix, 'node_modules', name, 'bin')
}
