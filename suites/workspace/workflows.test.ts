import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { type Job, lintWorkflow, readWorkflow } from './lint-workflow.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.github/workflows')
const names = (await readdir(folder)).filter((name) => name.endsWith('.yml'))
const read = (name: string) => readFile(join(folder, name), 'utf8')
const roles = ['concordat-consumer.yml', 'concordat-provider.yml', 'concordat-gateway.yml']

test.for(names)('%s holds to what no workflow may get wrong', async (name) => {
  expect(lintWorkflow(await read(name))).toEqual([])
})

const sound = await read('concordat-gateway.yml')
const checkout = /actions\/checkout@.*/

test.for([
  ['a tag', sound.replace(checkout, 'actions/checkout@v7'), 'not pinned: actions/checkout@v7'],
  ['a commit of no version', sound.replace(/ # v7\.0\.1/, ''), 'not pinned: actions/checkout@'],
  ['no permissions', sound.replace('permissions: {}', ''), 'the workflow declares no permissions'],
  ['no concurrency', sound.replace('concurrency:', 'env:'), 'no concurrency group'],
  ['no timeout', sound.replace('    timeout-minutes: 30\n', ''), 'contracts: no timeout'],
  [
    'no permissions of a job',
    sound.replace('    permissions:\n      contents: read\n', ''),
    'no permissions of its own',
  ],
  [
    'a title in a script',
    sound.replace('"$COMMAND"', '"$' + '{{ github.event.pull_request.title }}"'),
    'an expression',
  ],
  ['a token left', sound.replace('persist-credentials: false', ''), 'a token left in .git'],
  ['a job of strangers', sound.replace('workflow_call:', 'pull_request_target:'), "strangers' code"],
  ['a secret for all', sound.replace(/(PACT_URL: ).*/, '$1$' + '{{ secrets.broker-token }}'), 'that every step sees'],
] as const)('the search finds %s', ([, broken, fault]) => {
  expect(broken).not.toBe(sound)
  expect(lintWorkflow(broken).join('\n')).toContain(fault)
})

test('an action is of one version everywhere', async () => {
  const uses = (await Promise.all(names.map(read))).flatMap((text) => text.match(/uses: \S+@.*/g) ?? [])
  const actions = new Set(uses.map((use) => use.split('@')[0]))
  expect(new Set(uses).size).toBe(actions.size)
})

test('what the roles share is the same in each: the diff to the word, and the steps around the tests', async () => {
  const [first, ...others] = await Promise.all(roles.map(async (name) => readWorkflow(await read(name)).jobs))
  for (const jobs of others) expect(jobs['diff']).toEqual(first?.['diff'])
  const steps = new Map((first?.['contracts']?.steps ?? []).map((step) => [step.name ?? step.uses, step]))
  for (const jobs of others)
    for (const step of jobs['contracts']?.steps ?? []) {
      const shared = steps.get(step.name ?? step.uses)
      // A gateway that is called for one pact skips this one.
      const condition = step.name?.includes('are committed') ? step.if : shared?.if
      if (shared) expect(step).toEqual({ ...shared, if: condition })
    }
})

test.for([
  { diff: 0, comment: 0, exit: 0, calls: ['diff', 'comment'] },
  { diff: 1, comment: 0, exit: 1, calls: ['diff', 'comment'] },
  { diff: 2, comment: 0, exit: 2, calls: ['diff'] },
  { diff: 0, comment: 2, exit: 2, calls: ['diff', 'comment'] },
])('a diff that ends with $diff and a comment with $comment: the step ends with $exit', async (given) => {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-step-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const npx = `#!/bin/sh\necho "$3" >> calls\ncase $3 in diff) exit ${given.diff};; comment) exit ${given.comment};; esac\n`
  await writeFile(join(directory, 'npx'), npx)
  await chmod(join(directory, 'npx'), 0o755)
  const { jobs } = readWorkflow(sound)
  const script = findStep(jobs['diff'], 'Who breaks?')
  const env = { PATH: `${directory}:${process.env['PATH']}` }
  // As GitHub runs a step whose shell is bash.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
  const exit = await new Promise((resolve) => {
    execFile('bash', args, { cwd: directory, env }, (error) => resolve(error ? error.code : 0))
  })
  const calls = (await readFile(join(directory, 'calls'), 'utf8')).trim().split('\n')
  expect({ exit, calls }).toEqual({ exit: given.exit, calls: given.calls })
})

function findStep(job: Job | undefined, name: string): string {
  const script = job?.steps?.find((step) => step.name === name)?.run
  if (script === undefined) throw new Error(`Failed to find the step "${name}". Update the test.`)
  return script
}

test.for(['consumer', 'provider', 'gateway'])(
  "the guide's example of a %s calls what there is with what it takes",
  async (role) => {
    const { jobs } = parse(await readFile(join(root, `docs/ci-recipes/github-${role}.yml`), 'utf8'))
    const calls = Object.values<Record<string, object>>(jobs).filter((job) => job['uses'])
    expect(String(calls[0]?.['uses'])).toContain(`concordat-${role}.yml@`)
    for (const { uses, with: given = {}, secrets = {} } of calls) {
      const [, name = ''] = /workflows\/([\w-]+\.yml)@/.exec(String(uses)) ?? []
      const { on } = readWorkflow(await read(name))
      const { inputs, secrets: taken } = on['workflow_call'] as Record<string, Record<string, { required?: boolean }>>
      expect(Object.keys(inputs ?? {})).toEqual(expect.arrayContaining(Object.keys(given)))
      expect(Object.keys(taken ?? {})).toEqual(expect.arrayContaining(Object.keys(secrets)))
      const required = Object.entries(inputs ?? {}).flatMap(([input, { required }]) => (required ? [input] : []))
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required))
    }
  },
)

test('compose.yaml starts one PostgreSQL of a pinned version, on loopback, and says its DATABASE_URL', async () => {
  const text = await readFile(join(root, 'compose.yaml'), 'utf8')
  const { services } = parse(text)
  expect(Object.keys(services)).toEqual(['postgres'])
  const { image, ports, environment } = services.postgres
  expect(image).toMatch(/^postgres:\d+\.\d+$/)
  expect(ports).toEqual(['127.0.0.1:5432:5432'])
  expect(text).toContain(`postgres://postgres:${environment.POSTGRES_PASSWORD}@127.0.0.1:5432/postgres`)
})
