import { execFile } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findNodeDirectory } from './node-directory.ts'

/** What a command did; `directory` is where it left the shell. */
export interface Ran {
  exitCode: number
  printed: string
  directory: string
}

/** A directory outside the workspace in which shell commands run as on a machine of its own. */
export interface Machine extends AsyncDisposable {
  directory: string
  run(script: string, directory?: string): Promise<Ran>
}

/** What people type for a package, and what is installed instead: the tarball, or a version of it. */
export type Packages = Readonly<Record<string, string>>

interface MachineOptions {
  packages: Packages
  /** Version of Node; this process's own by default. */
  node?: string
}

/** Milliseconds that one command may take. */
const COMMAND_TIMEOUT = 240_000

/** Opens a machine. */
export async function openMachine({ packages, node = process.versions.node }: MachineOptions): Promise<Machine> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'concordat-adoption-')))
  const env = {
    ...chooseEnvironment(process.env),
    PATH: [await findNodeDirectory(node, directory), process.env['PATH']].join(delimiter),
    // What the guides tell those to set whose Node is that old.
    ...(node.startsWith('22.12.') && { NODE_OPTIONS: '--experimental-strip-types' }),
  }
  return {
    directory,
    run: (script, from = directory) =>
      runScript(installInstead(script, packages), { cwd: from, env, place: join(directory, '.place') }),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

function runScript(
  script: string,
  { cwd, env, place }: { cwd: string; env: NodeJS.ProcessEnv; place: string },
): Promise<Ran> {
  const text = `set -e\n${script}\npwd > "${place}"\n`
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-c', text],
      { cwd, env, timeout: COMMAND_TIMEOUT, maxBuffer: 2 ** 26 },
      async (error, stdout, stderr) => {
        const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
        const directory = exitCode === 0 ? (await readFile(place, 'utf8')).trim() : cwd
        resolve({ exitCode, printed: stdout + stderr, directory })
      },
    )
  })
}

/** Replaces the names of packages in `npm install …` alone. */
function installInstead(script: string, packages: Packages): string {
  return script.replace(/^(npm install) (.*)$/gm, (_line, command: string, names: string) =>
    [command, ...names.split(' ').map((name) => packages[name] ?? name)].join(' '),
  )
}

/** What the run that this one is part of sets for its own commands; a reader's shell holds none of it. */
const foreign = [
  /^npm_(?!config_(registry|cache|cafile|userconfig|globalconfig|https_proxy|noproxy)$)/,
  /^(VITE|GITHUB_|PACT_|NODE_(ENV|OPTIONS|PATH|CHANNEL))/,
  /^(TEST|PROD|DEV|SSR|MODE|INIT_CWD|FORCE_COLOR)$/,
]

function chooseEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !foreign.some((pattern) => pattern.test(name)))
  return {
    ...Object.fromEntries(kept),
    CI: 'true',
    NO_COLOR: '1',
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
}
