import { execFile } from 'node:child_process'
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A directory outside the workspace in which shell commands run as on a machine of its own. */
export interface Machine extends AsyncDisposable {
  directory: string
  /** Runs a script of the shell; what it changes of its directory holds for the next. */
  run(script: string, directory: string): Promise<{ exitCode: number; printed: string; directory: string }>
}

/** What people type for a package, and what is installed instead: the tarball, or a version of it. */
export type Packages = Readonly<Record<string, string>>

const COMMAND_TIMEOUT = 240_000

/**
 * Opens a machine.
 *
 * @param packages what `npm install <name>` installs
 * @param bin directory of the Node to run under
 */
export async function openMachine({
  packages,
  bin,
}: {
  packages: Packages
  bin?: string | undefined
}): Promise<Machine> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'concordat-adoption-')))
  const place = join(directory, '.place')
  const env = chooseEnvironment(process.env, bin)
  return {
    directory,
    run: (script, from) =>
      new Promise((resolve) => {
        const text = `set -e\n${installInstead(script, packages)}\npwd > "${place}"\n`
        const options = { cwd: from, env, timeout: COMMAND_TIMEOUT, maxBuffer: 64 * 1024 * 1024 }
        execFile('bash', ['-c', text], options, async (error, stdout, stderr) => {
          const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 2
          const ended = await readFile(place, 'utf8').catch(() => from)
          resolve({ exitCode, printed: stdout + stderr, directory: exitCode === 0 ? ended.trim() : from })
        })
      }),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

/** Replaces the names of packages in `npm install …` alone. */
function installInstead(script: string, packages: Packages): string {
  return script.replace(/^(npm install )(.*)$/gm, (_line, command: string, names: string) =>
    [command.trim(), ...names.split(' ').map((name) => packages[name] ?? name)].join(' '),
  )
}

/** Nothing of the run that this one is part of: npm's, Vitest's and Node's settings would reach the reader's commands. */
function chooseEnvironment(env: NodeJS.ProcessEnv, bin?: string): NodeJS.ProcessEnv {
  const inherited =
    /^(npm_(?!config_(registry|cache|cafile|userconfig|globalconfig|https_proxy|noproxy)$)|VITE|NODE_(ENV|OPTIONS|PATH|CHANNEL)|TEST$|PROD$|DEV$|SSR$|MODE$|INIT_CWD$|FORCE_COLOR$|GITHUB_|PACT_)/
  const kept = Object.entries(env).filter(([name]) => !inherited.test(name))
  return {
    ...Object.fromEntries(kept),
    ...(bin !== undefined && { PATH: [bin, env['PATH']].join(delimiter) }),
    CI: 'true',
    NO_COLOR: '1',
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  }
}
