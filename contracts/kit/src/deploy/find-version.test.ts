import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeRepository, type Repository } from '../../test/diff/repository.ts'
import { findVersion } from './find-version.ts'

const find = (
  { directory: cwd }: Pick<Repository, 'directory'>,
  { env = {}, ...given }: { env?: Record<string, string>; appVersion?: string; branch?: string } = {},
) => findVersion(given, { cwd, env })

async function openRepository() {
  const repository = await makeRepository({ 'pact.json': '1' })
  return { ...repository, head: (await repository.git('rev-parse', 'HEAD')).trim() }
}

test('a clean working tree is its commit, on its branch', async () => {
  const repository = await openRepository()
  await repository.git('switch', '--quiet', '--create', 'feat/slash')
  expect(await find(repository)).toEqual({ number: repository.head, branch: 'feat/slash' })
})

test('below the top of the repository it is the same', async () => {
  const repository = await openRepository()
  await repository.write({ 'services/shop/pact.json': '1' })
  await repository.commit('shop')
  const { number } = await find({ directory: join(repository.directory, 'services/shop') })
  expect(number).toBe((await repository.git('rev-parse', 'HEAD')).trim())
})

test('a detached commit has no branch', async () => {
  const repository = await openRepository()
  await repository.git('switch', '--quiet', '--detach')
  expect(await find(repository)).toEqual({ number: repository.head })
})

test('an uncommitted change is refused, for the commit would name something else', async () => {
  const repository = await openRepository()
  await repository.write({ 'pact.json': '2' })
  await expect(find(repository)).rejects.toThrow(/there are uncommitted changes.*Commit them, or give --app-version/)
  await repository.git('add', '--all')
  await expect(find(repository)).rejects.toThrow('there are uncommitted changes')
})

test('a version that is given counts whatever the working tree holds', async () => {
  const repository = await openRepository()
  await repository.write({ 'pact.json': '2' })
  expect(await find(repository, { appVersion: '1.2.3+local/a', branch: 'wip' })).toEqual({
    number: '1.2.3+local/a',
    branch: 'wip',
  })
})

test('what CI says precedes git: a build leaves files behind and stands on no branch', async () => {
  const repository = await openRepository()
  await repository.git('switch', '--quiet', '--detach')
  await repository.write({ 'pact.json': '2' })
  const env = {
    GITHUB_SHA: 'c0ffee',
    GITHUB_REF_NAME: 'main',
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_REPOSITORY: 'shop/front',
    GITHUB_RUN_ID: '7',
  }
  expect(await find(repository, { env })).toEqual({
    number: 'c0ffee',
    branch: 'main',
    buildUrl: 'https://github.test/shop/front/actions/runs/7',
  })
  expect(await find(repository, { env: { CI_COMMIT_SHA: 'beef', CI_COMMIT_REF_NAME: 'feat/x' } })).toEqual({
    number: 'beef',
    branch: 'feat/x',
  })
})

test('without a repository, a commit or git itself, and nobody who says: no version, and what to do', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-no-repository-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const nobody = /neither git nor CI says which commit this is. Give --app-version/
  await expect(find({ directory })).rejects.toThrow(nobody)
  const repository = await openRepository()
  await repository.git('switch', '--quiet', '--orphan', 'empty')
  await expect(find(repository)).rejects.toThrow(nobody)
  await repository.git('switch', '--quiet', 'main')
  vi.stubEnv('PATH', directory)
  onTestFinished(() => void vi.unstubAllEnvs())
  await expect(find(repository)).rejects.toThrow(nobody)
  expect(await find(repository, { appVersion: '1' })).toEqual({ number: '1' })
})
