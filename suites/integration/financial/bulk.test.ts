import { expect, vi } from 'vitest'
import type { Device } from '../auth/people.ts'
import { eventually } from './eventually.ts'
import { test } from './financial-test.ts'

const header = 'bankReference,bookedOn,amount,currency,counterparty,description'
const csv = { 'content-type': 'text/csv' }

/** So many rows; what each says is told by its number. */
const rowsOf = (count: number, prefix: string) =>
  Array.from(
    { length: count },
    (_, row) => `${prefix}-${row},2026-01-15,-${row}.50,GBP,Harbour Office,"Berth ${row}, quay"`,
  )

const fileOf = (rows: readonly string[]) => `${header}\n${rows.join('\n')}\n`

async function start({ expect: demand }: Device, body: string, mode = 'atomic') {
  return (await demand(202, 'startImport', { body, headers: csv, query: { mode } })).body
}

async function finish({ expect: demand }: Device, importId: string) {
  return vi.waitFor(
    async () => {
      const { body } = await demand(200, 'getImport', { path: { importId } })
      if (body.finishedAt === null) throw new Error(`Import ${importId} is ${body.status} at row ${body.rows}.`)
      return body
    },
    { timeout: 30_000, interval: 25 },
  )
}

test('a file is taken as a job, its bad rows are told one by one, and its good ones are all there', async ({
  owner,
  books,
}) => {
  const good = rowsOf(2_500, 'FT')
  const bad = [
    'B-1,2026-02-30,-1.00,GBP,Office,No such day',
    'B-2,2026-01-15,-1.005,GBP,Office,Too many places',
    'B-3,2026-01-15,-100.5,JPY,Office,No half yen',
    'B-4,2026-01-15,-1.00,XXX,Office,No such currency',
    'B-5,2026-01-15,1e3,GBP,Office,No number',
    ',2026-01-15,-1.00,GBP,Office,No reference',
    'B-7,2026-01-15,90071992547409.92,GBP,Office,Beyond 2^53',
    'B-8,2026-01-15,-1.00',
    'B-9,2026-01-15,-1.00,GBP,Office,"Two\nlines"',
  ]
  const file = fileOf([...good.slice(0, 1_200), ...bad, ...good.slice(1_200), good[0] ?? ''])
  const job = await start(owner, file, 'continue')
  expect(job).toMatchObject({ mode: 'continue', bytes: Buffer.byteLength(file), finishedAt: null })
  const done = await finish(owner, job.id)
  expect(done).toMatchObject({ status: 'succeeded', rows: 2_510, imported: 2_500, duplicates: 1, refused: 9 })
  expect(done.bytesRead).toBe(done.bytes)
  const { body: errors } = await owner.expect(200, 'listImportErrors', { path: { importId: job.id } })
  expect(errors.items.map(({ row, column }) => [row, column])).toEqual([
    [1_201, 'bookedOn'],
    [1_202, 'amount'],
    [1_203, 'amount'],
    [1_204, 'currency'],
    [1_205, 'amount'],
    [1_206, 'bankReference'],
    [1_207, 'amount'],
    [1_208, null],
    [1_209, 'description'],
  ])
  const sums = 'select count(*)::int, sum(amount)::int from transactions where tenant_id = $1'
  expect(await books.rows(sums)).toEqual([{ count: 2_500, sum: -(2_500 * 2_499 * 50 + 2_500 * 50) }])
})

test('an atomic file with one bad row brings nothing, and may be corrected and sent again', async ({
  owner,
  books,
}) => {
  const rows = rowsOf(1_500, 'FT')
  const job = await start(owner, fileOf([...rows, 'B-1,2026-01-15,one,GBP,Office,No number']))
  expect(await finish(owner, job.id)).toMatchObject({ status: 'failed', imported: 0, refused: 1 })
  const count = 'select count(*)::int from transactions where tenant_id = $1'
  expect(await books.rows(count)).toEqual([{ count: 0 }])
  const again = await start(owner, fileOf(rows))
  expect(await finish(owner, again.id)).toMatchObject({ status: 'succeeded', imported: 1_500, refused: 0 })
  expect(await books.rows(count)).toEqual([{ count: 1_500 }])
})

test('what is exported is what was imported: formulas are guarded, text survives, and another tenant reads it the same', async ({
  owner,
  people,
}) => {
  const rows = [
    'F-1,2026-01-15,-1.00,GBP,=HYPERLINK("x"),+44 20',
    'F-2,2026-01-16,1234.567,BHD,"Ærø, ""Havn""","two, lines"',
    "F-3,2026-01-17,-5,JPY,'quoted,@cell",
    'F-4,2026-01-18,0.0001,CLF,船会社,😀',
  ]
  const quoted = rows.map((row) => row.replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"'))
  const job = await start(owner, fileOf(quoted))
  expect(await finish(owner, job.id)).toMatchObject({ status: 'succeeded', imported: 4 })
  const { body: page } = await owner.expect(200, 'listTransactions')
  expect(page.items.map(({ counterparty }) => counterparty)).toContain('=HYPERLINK("x")')
  expect(page.items.map(({ amount }) => amount)).toEqual(
    expect.arrayContaining([
      { amount: 1_234_567, currency: 'BHD' },
      { amount: -5, currency: 'JPY' },
      { amount: 1, currency: 'CLF' },
    ]),
  )
  const exported = await owner.expect(200, 'exportTransactions')
  expect(exported.headers['content-disposition']).toContain('attachment')
  expect(exported.text).not.toMatch(/(^|,)"?[=+@]/m)
  const other = await people.owner()
  const copy = await start(other, exported.text)
  expect(await finish(other, copy.id)).toMatchObject({ status: 'succeeded', imported: 4 })
  expect((await other.expect(200, 'exportTransactions')).text).toBe(exported.text)
})

test('a byte order mark, CRLF and columns in any order are read like any other', async ({ owner }) => {
  const file =
    '\ufeffcurrency,amount,bookedOn,bankReference,description,counterparty\r\nEUR,1.20,2026-01-15,X-1,a,b\r\n'
  const job = await start(owner, file)
  expect(await finish(owner, job.id)).toMatchObject({ status: 'succeeded', imported: 1 })
  const { body } = await owner.expect(200, 'listTransactions')
  expect(body.items).toMatchObject([
    { bankReference: 'X-1', amount: { amount: 120, currency: 'EUR' }, description: 'a' },
  ])
})

test('the same file is imported once, also when it comes five times at once', async ({ owner, books }) => {
  const body = fileOf(rowsOf(50, 'FT'))
  const answers = await Promise.all(Array.from({ length: 5 }, () => owner.call('startImport', { body, headers: csv })))
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409])
  const job = answers.find(({ status }) => status === 202)?.body as { id: string }
  expect(await finish(owner, job.id)).toMatchObject({ status: 'succeeded', imported: 50 })
  const { body: refused } = await owner.expect(409, 'startImport', { body, headers: csv })
  expect(refused.code).toBe('file_already_imported')
  expect(await books.rows('select count(*)::int from imports where tenant_id = $1')).toEqual([{ count: 1 }])
})

test('a file whose header tells too little is refused at once; one that breaks off later says where', async ({
  owner,
  books,
}) => {
  const before = await books.counts()
  for (const body of ['', 'bankReference\n', `${header},tenantId\n`, `${header},amount\n`, '\u0000\n']) {
    const { body: refused } = await owner.expect(422, 'startImport', { body, headers: csv })
    expect(refused.code).toBe('validation_failed')
  }
  expect(await books.counts()).toEqual(before)
  const job = await start(
    owner,
    `${fileOf(rowsOf(3, 'FT'))}FT-9,2026-01-15,-1.00,GBP,"never closed,Office\n`,
    'continue',
  )
  expect(await finish(owner, job.id)).toMatchObject({ status: 'failed', imported: 3, refused: 1 })
  const { body: errors } = await owner.expect(200, 'listImportErrors', { path: { importId: job.id } })
  expect(errors.items.map(({ row }) => row)).toEqual([4])
})

test('killed in the middle, an import goes on where it was, and no row is there twice', { timeout: 60_000 }, async ({
  owner,
  platform,
  part,
  books,
}) => {
  const count = 20_000
  const job = await start(owner, fileOf(rowsOf(count, 'FT')), 'continue')
  const progress = async () => {
    const [row] = await books.rows<{ rows: number; status: string }>(
      'select rows, status from imports where tenant_id = $1 and id = $2',
      job.id,
    )
    return row ?? { rows: 0, status: 'lost' }
  }
  await eventually(async () => expect((await progress()).rows).toBeGreaterThan(2_000))
  await part.kill()
  const killedAt = await progress()
  expect(killedAt, 'it was in the middle').toMatchObject({ status: 'running' })
  expect(killedAt.rows).toBeLessThan(count)
  const inTable =
    'select count(*)::int, count(distinct bank_reference)::int as kinds from transactions where tenant_id = $1'
  expect(await books.rows(inTable)).toEqual([{ count: killedAt.rows, kinds: killedAt.rows }])
  await part.revive()
  // What the killed process had taken is its own for ten seconds.
  await platform.advance(11_000)
  const done = await finish(owner, job.id)
  expect(done).toMatchObject({ status: 'succeeded', rows: count, imported: count, duplicates: 0, refused: 0 })
  expect(await books.rows(inTable)).toEqual([{ count, kinds: count }])
})
