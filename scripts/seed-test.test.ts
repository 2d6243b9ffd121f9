import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { databaseUrl } from '@platform/fixtures/postgres'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { createPasswords } from '../providers/auth/src/domain/passwords.ts'
import { sampleSignIns } from './seed/sample-data.ts'

const script = fileURLToPath(new URL('./seed-test.ts', import.meta.url))
const server = inject('postgres')
const prefix = `${server.prefix}_seeded_${process.pid}`

const timeout = 180_000

type Result = { code: number; stdout: string; stderr: string }

function run(args: string[], env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: server.adminUrl, ...env }, timeout }
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

let seeding: Promise<Result> | undefined
/** Once for all tests that only look. */
function seedOnce(): Promise<Result> {
  seeding ??= run(['--prefix', prefix])
  return seeding
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
const financialTables = [
  'clients',
  'invoices',
  'invoice_numbers',
  'payments',
  'ledger_postings',
  'ledger_entries',
  'exchange_rates',
  'transactions',
  'categories',
  'rules',
]
const tradingTables = [
  'accounts',
  'account_events',
  'orders',
  'fills',
  'positions',
  'daily_results',
  'strategies',
  'strategy_versions',
  'strategy_runs',
  'backtests',
  'backtest_trades',
  'venue_orders',
  'venue_reports',
]

async function query(service: 'auth' | 'financial' | 'trading', sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl(server, `${prefix}_${service}`) })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table of auth's, as text. */
async function dump(): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {}
  for (const table of seededTables) {
    const rows = await query('auth', `select coalesce(jsonb_agg(t order by t::text), '[]') as all from "${table}" t`)
    tables[table] = rows[0].all
  }
  return tables
}

/** How many rows each table of a service has, and one hash over them. */
async function summarise(service: 'financial' | 'trading', names: readonly string[]): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {}
  for (const table of names) {
    const hash = `md5(string_agg(md5(t::text), '' order by md5(t::text)))`
    const [row] = await query(service, `select count(*)::int as rows, ${hash} as hash from "${table}" t`)
    tables[table] = row
  }
  return tables
}

const summariseAll = async () => ({
  ...(await summarise('financial', financialTables)),
  ...(await summarise('trading', tradingTables)),
})

test('every run leaves the same rows, whatever the databases held before', { timeout }, async () => {
  const { code, stdout } = await run(['--json', '--prefix', prefix])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    server: 'running',
    rows: {
      tenants: 3,
      users: 6,
      clients: 200,
      invoices: 2_000,
      transactions: 50_000,
      orders: 180,
      strategies: 6,
      backtests: 6,
    },
  })
  const [first, firstBooks] = [await dump(), await summariseAll()]
  await query(
    'auth',
    `update users set email = 'changed', role = 'member'; insert into counters values ('a', 1, now())`,
  )
  await query(
    'financial',
    `delete from transactions where booked_on < '2025-02-01'; update clients set name = 'changed'`,
  )
  await query('trading', `update strategies set name = name || '!'; delete from strategy_runs`)
  expect(await dump()).not.toEqual(first)

  expect(await run(['--json', '--prefix', prefix])).toMatchObject({ code: 0 })
  const second = await dump()
  expect(second).toEqual(first)
  expect(await summariseAll()).toEqual(firstBooks)
  expect(second['counters']).toEqual([])
})

test('the seeded books balance in five currencies, and invoices are what was paid on them', { timeout }, async () => {
  await seedOnce()
  const sums = await query(
    'financial',
    `select currency, sum(amount)::text as sum from ledger_entries group by currency order by currency`,
  )
  expect(sums).toEqual(['BHD', 'EUR', 'GBP', 'JPY', 'USD'].map((currency) => ({ currency, sum: '0' })))
  const wrong = await query(
    'financial',
    `select id from invoices i where paid <> (select coalesce(sum(amount), 0) from payments p where p.invoice_id = i.id)`,
  )
  expect(wrong).toEqual([])
  const statuses = await query('financial', `select status from invoices group by status order by status`)
  expect(statuses.map(({ status }) => status)).toEqual(['draft', 'issued', 'paid', 'partially_paid', 'void'])
})

test('the seeded positions are what was executed, and every order what was filled of it', { timeout }, async () => {
  await seedOnce()
  const wrongPositions = await query(
    'trading',
    `select tenant_id, symbol from positions p
      full join (
        select tenant_id, symbol, sum(case side when 'buy' then quantity else -quantity end) as sum, sum(fee) as fees
        from fills group by tenant_id, symbol
      ) f using (tenant_id, symbol)
      where p.quantity is distinct from f.sum or p.fees is distinct from f.fees`,
  )
  const wrongOrders = await query(
    'trading',
    `select id from orders o
      where filled_quantity <> (select coalesce(sum(quantity), 0) from fills f where f.order_id = o.id)`,
  )
  expect({ wrongPositions, wrongOrders }).toEqual({ wrongPositions: [], wrongOrders: [] })
  const statuses = await query('trading', `select distinct status from orders order by status`)
  expect(statuses.map(({ status }) => status)).toEqual([
    'cancelled',
    'denied',
    'expired',
    'filled',
    'open',
    'partially_filled',
  ])
  const traded = await query('trading', `select count(*)::int as orders from orders where strategy_id is not null`)
  expect(traded[0].orders).toBeGreaterThan(0)
  const ends = await query('trading', `select status from strategy_runs union select status from backtests`)
  expect(ends.map(({ status }) => status).sort()).toEqual(['stopped', 'succeeded'])
})

test('the seeded people can sign in with the password that is printed', { timeout }, async () => {
  const { stdout } = await seedOnce()
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
    ['--prefix', prefix],
    { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
    /Failed to reach PostgreSQL at 127\.0\.0\.1:1/,
  ],
  [
    'a folder that cannot be written',
    ['--folder', '/dev/null/concordat'],
    { DATABASE_URL: '' },
    /cannot write to \/dev\/null\/concordat/,
  ],
  ['a database name that needs quoting', ['--prefix', 'Drop"it'], {}, /Failed to name a database/],
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
