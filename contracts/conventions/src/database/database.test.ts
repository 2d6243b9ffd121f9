import { once } from 'node:events'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { type Kysely, sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createServer } from '../server/index.ts'
import { checkDatabase } from './check-database.ts'
import { createDatabase, type DatabaseOptions } from './create-database.ts'
import { isDatabaseUnavailable } from './database-fault.ts'
import { inTransaction } from './in-transaction.ts'

function open(options: Partial<DatabaseOptions> = {}): Kysely<object> {
  const db = createDatabase<object>({ url: inject('postgresUrl'), ...options })
  onTestFinished(() => db.destroy())
  return db
}

test('columns are read without loss', async () => {
  const { rows } = await sql`
    select 9007199254740993::bigint as big, 0.10::numeric as exact, '2026-03-29'::date as day,
           '2026-03-29T00:30:00+02:00'::timestamptz as moment, null::date as nothing`.execute(open())
  expect(rows).toEqual([
    {
      big: '9007199254740993',
      exact: '0.10',
      day: '2026-03-29',
      moment: new Date('2026-03-28T22:30:00Z'),
      nothing: null,
    },
  ])
})

test('an idle connection that is killed is replaced, and the process lives', async () => {
  const lost: string[] = []
  const db = open({ poolSize: 1, name: 'victim', onIdleError: (error) => lost.push(error.message) })
  await checkDatabase(db)
  await sql`select pg_terminate_backend(pid, 1000) from pg_stat_activity where application_name = 'victim'`.execute(
    open(),
  )
  await expect.poll(() => lost).toHaveLength(1)
  await checkDatabase(db)
})

test('a connection that is killed at work is not used again', async () => {
  const db = open({ poolSize: 1, name: 'worker' })
  await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)).rejects.toMatchObject({ code: '57P01' })
  await checkDatabase(db)
})

test('a statement with parameters is planned once per connection', async () => {
  const db = open({ poolSize: 1 })
  for (const n of [1, 2]) expect((await sql`select ${n}::int as n`.execute(db)).rows).toEqual([{ n }])
  const { rows } = await sql`select statement from pg_prepared_statements`.execute(db)
  expect(rows).toEqual([{ statement: 'select $1::int as n' }])
})

test('a plan that a migration made stale costs one request, not its connection for ever', async () => {
  const db = open({ poolSize: 1 })
  await sql`create table if not exists planned (a int)`.execute(db)
  onTestFinished(async () => void (await sql`drop table planned`.execute(open())))
  const read = () => sql`select * from planned where a > ${0}`.execute(db)
  await read()
  await sql`alter table planned add b int`.execute(open())
  await expect(read()).rejects.toSatisfy(isDatabaseUnavailable)
  await read()
})

test('a full pool refuses in time instead of waiting for ever', async () => {
  const db = open({ poolSize: 1, connectWithin: 50 })
  const release = Promise.withResolvers<void>()
  const holder = db.connection().execute(() => release.promise)
  await expect(checkDatabase(db)).rejects.toMatchObject({ status: 503, code: 'unavailable' })
  release.resolve()
  await holder
  await checkDatabase(db)
})

test('a statement beyond its time is cut by the server, and its connection serves on', async () => {
  const db = open({ poolSize: 1, statementWithin: 30 })
  const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
  const before = await pid()
  await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' })
  expect(await pid()).toBe(before)
})

test('without a limit a statement takes its time on both sides', async () => {
  const db = open({ poolSize: 1, statementWithin: 0 })
  const { rows } =
    await sql`select current_setting('statement_timeout') as limit, pg_sleep(1.1)::text as slept`.execute(db)
  expect(rows).toEqual([{ limit: '0', slept: '' }])
})

test('a transaction left idle is ended by the server', async () => {
  const db = open({ idleInTransactionWithin: 30 })
  const left = db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx)
    await sql`select pg_sleep(0.2)`.execute(open())
    await sql`select 1`.execute(trx)
  })
  await expect(left).rejects.toThrow(/idle-in-transaction|Connection terminated|not queryable/)
  await checkDatabase(db)
})

test('a server that falls silent is given up by this side, and its connection thrown away', async () => {
  const { url, silence } = await startSilencer()
  const db = open({ url, poolSize: 1, answerWithin: 400, connectWithin: 2_000 })
  await checkDatabase(db)
  silence(true)
  await expect(checkDatabase(db)).rejects.toThrow('Query read timeout')
  silence(false)
  await checkDatabase(db)
})

test.each<[string, (url: URL) => void]>([
  [
    'nobody listens',
    (url) => {
      url.port = '1'
    },
  ],
  [
    'the password is wrong',
    (url) => {
      url.password = 'wrong'
    },
  ],
  [
    'there is no such database',
    (url) => {
      url.pathname = '/nowhere'
    },
  ],
])('when %s, a request is answered 503 with nothing leaked', async (_name, spoil) => {
  const url = new URL(inject('postgresUrl'))
  spoil(url)
  const db = open({ url: url.href })
  const app = createServer()
  app.get('/', () => checkDatabase(db))
  const response = await app.inject('/')
  expect([response.statusCode, response.json().code, response.headers['retry-after']]).toEqual([
    503,
    'unavailable',
    '1',
  ])
  expect(response.body).not.toMatch(/127\.0\.0\.1|ECONN|password|nowhere/)
})

test('rivals that deadlock both commit', async () => {
  const db = open()
  await sql`create table if not exists rivals (id int primary key, n int not null)`.execute(db)
  await sql`insert into rivals values (1, 0), (2, 0) on conflict (id) do update set n = 0`.execute(db)
  const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let attempts = 0
  const move = (from: number, to: number, mine: number) =>
    inTransaction(db, async (trx) => {
      attempts += 1
      await sql`update rivals set n = n - 1 where id = ${from}`.execute(trx)
      met[mine]?.resolve()
      await met[1 - mine]?.promise
      await sql`update rivals set n = n + 1 where id = ${to}`.execute(trx)
    })
  await Promise.all([move(1, 2, 0), move(2, 1, 1)])
  const { rows } = await sql`select n from rivals`.execute(db)
  expect(rows).toEqual([{ n: 0 }, { n: 0 }])
  expect(attempts).toBeGreaterThan(2)
})

/** A proxy before the server that can stop passing on what the client says. */
async function startSilencer(): Promise<{ url: string; silence: (on: boolean) => void }> {
  const target = new URL(inject('postgresUrl'))
  let silent = false
  const sockets = new Set<Socket>()
  const proxy = createTcpServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    for (const socket of [client, server]) sockets.add(socket.on('error', () => undefined))
    client.on('data', (chunk) => silent || server.write(chunk))
    server.pipe(client)
    client.on('close', () => server.destroy())
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  const url = new URL(target)
  url.port = String((proxy.address() as { port: number }).port)
  return {
    url: url.href,
    silence: (on) => {
      silent = on
    },
  }
}
