import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'

const execute = promisify(execFile)

/** A git repository of its own, with a shop that reads orders through a gateway. */
export interface Repository {
  directory: string
  git: (...args: string[]) => Promise<string>
  write: (files: Record<string, string>) => Promise<void>
  commit: (message: string) => Promise<void>
  /** Runs `concordat` there. */
  concordat: (...args: string[]) => Promise<{ code: number; out: string; error: string }>
}

export async function makeRepository(
  files: Record<string, string>,
  env: Readonly<Record<string, string>> = {},
): Promise<Repository> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-repository-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const repository = openRepository(directory, env)
  await repository.git('init', '--quiet', '--initial-branch=main')
  await repository.write(files)
  await repository.commit('start')
  return repository
}

export function openRepository(directory: string, commandEnv: Readonly<Record<string, string>> = {}): Repository {
  const identity = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  }
  const committer = {
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  }
  const env = {
    ...process.env,
    ...identity,
    ...committer,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  }
  const git = async (...args: string[]) => (await execute('git', args, { cwd: directory, env })).stdout
  return {
    directory,
    git,
    write: async (files) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(directory, name)), { recursive: true })
        await writeFile(join(directory, name), text)
      }
    },
    commit: async (message) => {
      await git('add', '--all')
      await git('commit', '--quiet', '--message', message)
    },
    concordat: async (...args) => {
      const written = { out: '', error: '' }
      const code = await run(args, {
        out: { write: (text) => (written.out += text) },
        error: { write: (text) => (written.error += text) },
        cwd: directory,
        env: commandEnv,
        signal: new AbortController().signal,
        exitCode: 0,
      })
      return { code, ...written }
    },
  }
}
