import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { databaseUrl } from '@platform/fixtures/postgres'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createPasswords } from '../providers/auth/src/domain/passwords.ts'
import { sampleSignIns } from './seed/sample-data.ts'

const script = fileURLToPath(new URL('./seed-test.ts', import.meta.url))
const server = inject('postgres')
const database = `${server.prefix}_seeded_${process.pid}`

type Result = { code: number; stdout: string; stderr: string }

function run(args: string[], env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: server.adminUrl, ...env }, timeout: 20_000 }
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

const seededTables = [
  'tenants',
  'users',
  'sessions',
  'refresh_tokens',
  'signing_keys',
  'revocations',
  'revocation_cursor',
  'counters',
]

/** Every row of every table, as text. */
async function dump(): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: databaseUrl(server, database) })
  await client.connect()
  try {
    const tables: Record<string, unknown> = {}
    for (const table of seededTables) {
      const { rows } = await client.query(
        `select coalesce(jsonb_agg(t order by t::text), '[]') as all from "${table}" t`,
      )
      tables[table] = rows[0].all
    }
    return tables
  } finally {
    await client.end()
  }
}

async function change(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(server, database) })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test('every run leaves the same rows, whatever the database held before', { timeout: 30_000 }, async () => {
  const { code, stdout } = await run(['--json', '--database', database])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ database, server: 'running', rows: { tenants: 2, users: 5 } })
  const first = await dump()
  await change(`update users set email = 'changed', role = 'member'; insert into counters values ('a', 1, now(), null)`)
  expect(await dump()).not.toEqual(first)

  expect(await run(['--json', '--database', database])).toMatchObject({ code: 0 })
  const second = await dump()
  expect(second).toEqual(first)
  expect(second['counters']).toEqual([])
})

test('the seeded people can sign in with the password that is printed', { timeout: 30_000 }, async () => {
  const { stdout } = await run(['--database', database])
  const users = (await dump())['users'] as { email: string; password_hash: string }[]
  const passwords = createPasswords({ memoryKib: 64, passes: 1 }, (bytes) => Buffer.alloc(bytes))
  for (const { email, password } of sampleSignIns) {
    expect(stdout).toContain(email)
    expect(stdout).toContain(password)
    const user = users.find((row) => row.email === email)
    expect(await passwords.verify(password, user?.password_hash), email).toBe(true)
  }
})

test.for([
  [
    'a server that is not there',
    ['--database', database],
    { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
    /Failed to reach PostgreSQL at 127\.0\.0\.1:1/,
  ],
  [
    'a folder that cannot be written',
    ['--folder', '/dev/null/concordat'],
    { DATABASE_URL: '' },
    /cannot write to \/dev\/null\/concordat/,
  ],
  ['a database name that needs quoting', ['--database', 'Drop"it'], {}, /Failed to name a database/],
  ['an argument that does not exist', ['--fresh'], {}, /Failed to read the arguments: .*--fresh/],
] as const)('%s is one clear error and exit code 2', async ([, args, env, message]) => {
  const { code, stdout, stderr } = await run([...args], { ...env })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^ {4}at /m)
})

test('--help names what it does, the environment and the exit codes', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/Usage: npm run seed:test[\s\S]*DATABASE_URL[\s\S]*Exit codes/)
})
