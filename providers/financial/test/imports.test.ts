import { expect, test } from 'vitest'
import { workOnImports } from '../src/domain/imports/work-on-imports.ts'
import { addCategory, addRule, addTransaction, countTransactions, newTransaction, nobody, stranger } from './bank.ts'
import { fileOf, goodRows, importFile, listErrors, look, upload } from './files.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

async function listReferences({ call }: TestFinancial): Promise<string[]> {
  const { body } = await call('get', '/transactions?limit=200').expect(200)
  return body.items.map(({ bankReference }: { bankReference: string }) => bankReference).toSorted()
}

test('a file is taken at once and imported behind', async () => {
  await using financial = await startFinancial()
  const file = fileOf(goodRows(3))
  const taken = await upload(financial, file).expect(202)
  const { id } = taken.body
  const bytes = Buffer.byteLength(file)
  const queued = { id, mode: 'atomic', status: 'queued', bytes, bytesRead: 0, rows: 0, imported: 0 }
  expect([taken.headers['location'], taken.body]).toMatchObject([`imports/${id}`, queued])
  expect(await look(financial, id)).toEqual(taken.body)
  await workOnImports(financial.context)
  expect(await look(financial, id)).toEqual({
    ...taken.body,
    status: 'succeeded',
    bytesRead: bytes,
    rows: 3,
    imported: 3,
    finishedAt: '2026-01-15T09:30:00.000Z',
  })
  expect(await listReferences(financial)).toEqual(['ROW-1', 'ROW-2', 'ROW-3'])
  const left = await financial.db.selectFrom('import_chunks').select('position').execute()
  expect(left).toEqual([])
})

test.for(['atomic', 'continue'] as const)('rows come in as the file says, %s', async (mode) => {
  await using financial = await startFinancial()
  const [hosting, travel] = [await addCategory(financial), await addCategory(financial, 'travel')]
  const rule = await addRule(financial, { categoryId: hosting, direction: 'out' })
  const head = 'category,currency,amount,description,bankReference,bookedOn,counterparty'
  const rows = [
    ',JPY,-1200,"A ""quoted"", text",B-1,2026-01-03,グレース',
    'travel,BHD,0.125,\'=1+1,B-2,2026-01-02,"Söhne, GmbH"',
    ',CLF,0.0001,,B-3,2026-01-01,',
  ]
  const job = await importFile(financial, `\uFEFF${fileOf(rows, head)}`, mode)
  expect(job).toMatchObject({ status: 'succeeded', rows: 3, imported: 3, duplicates: 0, refused: 0 })
  const { body } = await financial.call('get', '/transactions').expect(200)
  expect(body.items).toMatchObject([
    {
      bankReference: 'B-1',
      bookedOn: '2026-01-03',
      amount: { amount: -1200, currency: 'JPY' },
      counterparty: 'グレース',
      description: 'A "quoted", text',
      categoryId: hosting,
      categorySource: 'rule',
      ruleId: rule.id,
      ruleVersion: 1,
    },
    { amount: { amount: 125, currency: 'BHD' }, description: '=1+1', categoryId: travel, categorySource: 'manual' },
    { amount: { amount: 1, currency: 'CLF' }, counterparty: '', categoryId: null, categorySource: null },
  ])
  const log = await financial.db.selectFrom('categorisation_log').selectAll().orderBy('id').execute()
  expect(log.map(({ source, rule_id }) => [source, rule_id])).toEqual([
    ['rule', rule.id],
    ['manual', null],
  ])
})

const faults: readonly (readonly [name: string, row: string, column: string | null])[] = [
  ['a decimal that yen do not have', 'X,2026-01-01,100.5,JPY,a,b', 'amount'],
  ['an unknown currency', 'X,2026-01-01,1,XXX,a,b', 'currency'],
  ['2^53', 'X,2026-01-01,9007199254740992,JPY,a,b', 'amount'],
  ['a comma as decimal point', 'X,2026-01-01,"1,5",EUR,a,b', 'amount'],
  ['a day that never was', 'X,2026-02-30,1,EUR,a,b', 'bookedOn'],
  ['the year 0', 'X,0000-01-01,1,EUR,a,b', 'bookedOn'],
  ['a NUL', 'X,2026-01-01,1,EUR,a\0,b', 'counterparty'],
  ['an overlong reference', `${'x'.repeat(101)},2026-01-01,1,EUR,a,b`, 'bankReference'],
  ['no reference', ',2026-01-01,1,EUR,a,b', 'bankReference'],
  ['too few fields', 'X,2026-01-01,1,EUR,a', null],
]

test.for(faults)('a row with %s is refused, the others are not', async ([, row, column]) => {
  await using financial = await startFinancial()
  const [first = '', second = ''] = goodRows(2)
  const { id, ...job } = await importFile(financial, fileOf([first, row, second]), 'continue')
  expect(job).toMatchObject({ status: 'succeeded', rows: 3, imported: 2, refused: 1 })
  expect(await listErrors(financial, id)).toMatchObject([[2, column, expect.any(String)]])
  expect(await listReferences(financial)).toEqual(['ROW-1', 'ROW-2'])
})

test('one bad row keeps all of an atomic import out', async () => {
  await using financial = await startFinancial()
  const [first = '', second = ''] = goodRows(2)
  const { id, ...job } = await importFile(financial, fileOf([first, 'X,2026-01-01,100.5,JPY,a,b', second]))
  expect(job).toMatchObject({ status: 'failed', rows: 3, imported: 0, refused: 1 })
  expect(await listErrors(financial, id)).toHaveLength(1)
  expect(await countTransactions(financial)).toBe(0)
  expect(await financial.db.selectFrom('import_rows').select('row').execute()).toEqual([])
})

test('bytes that are no UTF-8 are refused in their row', async () => {
  await using financial = await startFinancial()
  const file = Buffer.concat([
    Buffer.from(fileOf(goodRows(1))),
    Buffer.from('X,2026-01-01,1,EUR,caf\xe9,b\r\n', 'latin1'),
  ])
  const { id, ...job } = await importFile(financial, file, 'continue')
  expect(job).toMatchObject({ imported: 1, refused: 1 })
  expect(await listErrors(financial, id)).toMatchObject([[2, 'counterparty', expect.stringContaining('UTF-8')]])
})

test.for([
  ['atomic', 0],
  ['continue', 2],
] as const)('where a quote is broken nobody knows what follows, %s', async ([mode, kept]) => {
  await using financial = await startFinancial()
  const file = fileOf([...goodRows(2), 'X,2026-01-01,1,EUR,"a"b,c', ...goodRows(2, 'MORE')])
  const { id, ...job } = await importFile(financial, file, mode)
  expect(job).toMatchObject({ status: 'failed', rows: 3, imported: kept, refused: 1 })
  expect(await listErrors(financial, id)).toMatchObject([[3, null, expect.stringContaining('quote')]])
  expect(await countTransactions(financial)).toBe(kept)
})

test.for(['atomic', 'continue'] as const)(
  'a row that is there already is counted, or refused when it differs, %s',
  async (mode) => {
    await using financial = await startFinancial()
    await addTransaction(financial)
    const same = 'BANK-1,2026-01-14,-45.99,EUR,Example Hosting Ltd,Servers in January'
    const again = await importFile(financial, fileOf([same, ...goodRows(1), ...goodRows(1)]), mode)
    expect(again).toMatchObject({ status: 'succeeded', rows: 3, imported: 1, duplicates: 2, refused: 0 })
    const other = await importFile(financial, fileOf([same.replace('-45.99', '-45.98'), ...goodRows(1, 'NEW')]), mode)
    const outcome = mode === 'atomic' ? { status: 'failed', imported: 0 } : { status: 'succeeded', imported: 1 }
    expect(other).toMatchObject({ ...outcome, refused: 1 })
    expect(await listErrors(financial, other.id)).toMatchObject([
      [1, 'bankReference', expect.stringContaining('amount')],
    ])
    expect(await countTransactions(financial)).toBe(mode === 'atomic' ? 2 : 3)
    const { body } = await financial.call('get', '/transactions').expect(200)
    const kept = body.items.find(({ bankReference }: { bankReference: string }) => bankReference === 'BANK-1')
    expect(kept.amount).toEqual(newTransaction.amount)
  },
)

test('a reference that comes twice with different content is refused the second time, however far apart', async () => {
  await using financial = await startFinancial()
  const rows = goodRows(1_500)
  const { id, ...job } = await importFile(financial, fileOf([...rows, 'ROW-1,2026-01-01,7,EUR,a,b']), 'continue')
  expect(job).toMatchObject({ rows: 1_501, imported: 1_500, refused: 1 })
  expect(await listErrors(financial, id)).toMatchObject([[1_501, 'bankReference', expect.any(String)]])
})

test('a category is one of the tenant, by its code', async () => {
  await using financial = await startFinancial()
  await addCategory(financial, 'theirs', stranger)
  const file = `bankReference,bookedOn,amount,currency,counterparty,description,category\nX,2026-01-01,1,EUR,a,b,theirs\n`
  const { id, ...job } = await importFile(financial, file, 'continue')
  expect(job).toMatchObject({ imported: 0, refused: 1 })
  expect(await listErrors(financial, id)).toMatchObject([[1, 'category', expect.stringContaining('"theirs"')]])
})

test('the same bytes are taken once, unless they came to nothing', async () => {
  await using financial = await startFinancial()
  const file = fileOf(goodRows(1))
  const { body: first } = await upload(financial, file).expect(202)
  for (const mode of ['atomic', 'continue'] as const) {
    const { body } = await upload(financial, file, mode).expect(409)
    expect([body.code, body.detail]).toEqual(['file_already_imported', expect.stringContaining(first.id)])
  }
  await upload(financial, file, 'atomic', stranger).expect(202)
  await financial.call('post', `/imports/${first.id}/cancel`).expect(200)
  await upload(financial, file).expect(202)
  const waiting = await financial.db.selectFrom('imports').select('status').orderBy('id').execute()
  expect(waiting.map(({ status }) => status)).toEqual(['cancelled', 'queued', 'queued'])
})

test('of ten uploads of one file at once, one is taken', async () => {
  await using financial = await startFinancial()
  const file = fileOf(goodRows(100))
  const answers = await Promise.all(Array.from({ length: 10 }, () => upload(financial, file)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, ...Array.from({ length: 9 }, () => 409)])
  expect(await financial.db.selectFrom('imports').select('id').execute()).toHaveLength(1)
})

test.for([
  ['nothing at all', '', 'empty'],
  ['a byte order mark alone', '\uFEFF', 'empty'],
  ['a missing column', 'bankReference,bookedOn,amount,currency,counterparty\n', '"description" is missing'],
  ['an unknown column', `${fileOf([]).trimEnd()},colour\n`, '"colour" is unknown'],
  ['no header', goodRows(1)[0] ?? '', 'unknown'],
] as const)('a file of %s is refused as it comes', async ([, file, why]) => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, file).expect(422)
  expect(body.errors).toMatchObject([{ pointer: '#', message: expect.stringContaining(why) }])
  expect(await financial.db.selectFrom('imports').select('id').execute()).toEqual([])
})

test('a file of the largest size is taken whole, and one byte more is not', async () => {
  await using financial = await startFinancial()
  const wide = Array.from({ length: 8_000 }, (_, index) => {
    return `ROW-${index},2026-01-01,1,EUR,${'𝄞'.repeat(200)},${'漢𝄞é'.repeat(166)}`
  })
  const file = Buffer.alloc(16 * 1024 * 1024, '\n')
  const rows = wide.slice(0, Math.floor((file.length - 100) / Buffer.byteLength(`${wide.at(-1)}\r\n`)))
  file.write(fileOf(rows))
  const { body } = await upload(financial, file, 'continue').expect(202)
  expect(body.bytes).toBe(file.length)
  await upload(financial, Buffer.concat([file, Buffer.from('\n')])).expect(413)
  expect(await financial.db.selectFrom('imports').select('id').execute()).toHaveLength(1)
  await workOnImports(financial.context)
  const done = { status: 'succeeded', rows: rows.length, imported: rows.length, bytesRead: file.length }
  expect(await look(financial, body.id)).toMatchObject(done)
}, 60_000)

test('only CSV is taken, as it is', async () => {
  await using financial = await startFinancial()
  const post = () => financial.call('post', '/imports')
  await post().send({}).expect(415)
  await post().expect(415)
  await post().set('content-type', 'text/csv').set('content-encoding', 'gzip').send('x').expect(415)
  await post()
    .set('content-type', 'text/csv; charset=utf-8')
    .send(fileOf(goodRows(1)))
    .expect(202)
  const { body } = await financial
    .call('post', '/imports?mode=some')
    .set('content-type', 'text/csv')
    .send('x')
    .expect(422)
  expect(body.errors).toMatchObject([{ pointer: 'query/mode' }])
})

test('errors come page by page in the order of rows; those beyond ten thousand are counted only', async () => {
  await using financial = await startFinancial()
  const bad = Array.from({ length: 10_100 }, (_, index) => `X-${index},2026-01-01,none,EUR,a,b`)
  const { id, refused } = await importFile(financial, fileOf(bad), 'continue')
  expect(refused).toBe(10_100)
  const kept = await financial.db.selectFrom('import_errors').select('row').execute()
  expect(kept).toHaveLength(10_000)
  const first = await financial.call('get', `/imports/${id}/errors?limit=2`).expect(200)
  const second = await financial.call('get', `/imports/${id}/errors?limit=2&cursor=${first.body.next}`).expect(200)
  const rows = [...first.body.items, ...second.body.items].map(({ row }: { row: number }) => row)
  expect(rows).toEqual([1, 2, 3, 4])
  const { body } = await financial.call('get', `/imports/${id}/errors?cursor=abc`).expect(422)
  expect(body.errors).toMatchObject([{ pointer: 'query/cursor' }])
})

test('a finished import is not cancelled', async () => {
  await using financial = await startFinancial()
  const { id } = await importFile(financial, fileOf(goodRows(1)))
  const { body } = await financial.call('post', `/imports/${id}/cancel`).expect(409)
  expect([body.code, await countTransactions(financial)]).toEqual(['import_finished', 1])
})

test('a cancelled import is never worked on; cancelling it again changes nothing', async () => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, fileOf(goodRows(1))).expect(202)
  const cancelled = await financial.call('post', `/imports/${body.id}/cancel`).expect(200)
  expect(cancelled.body).toMatchObject({ status: 'cancelled', finishedAt: '2026-01-15T09:30:00.000Z' })
  financial.clock.advance(60)
  expect((await financial.call('post', `/imports/${body.id}/cancel`).expect(200)).body).toEqual(cancelled.body)
  await workOnImports(financial.context)
  expect(await look(financial, body.id)).toEqual(cancelled.body)
  expect(await countTransactions(financial)).toBe(0)
})

test('an import of another tenant is not there', async () => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, fileOf(goodRows(1))).expect(202)
  for (const id of [body.id, nobody]) {
    await financial.call('get', `/imports/${id}`, stranger).expect(404)
    await financial.call('get', `/imports/${id}/errors`, stranger).expect(404)
    await financial.call('post', `/imports/${id}/cancel`, stranger).expect(404)
  }
  await financial.call('get', '/imports/1').expect(422)
  expect((await look(financial, body.id)).status).toBe('queued')
})

test('importing takes the scope for it', async () => {
  await using financial = await startFinancial()
  const reader = { scope: 'financial:read' }
  await upload(financial, fileOf(goodRows(1)), 'atomic', reader).expect(403)
  await financial.call('post', `/imports/${nobody}/cancel`, reader).expect(403)
  await financial.call('get', `/imports/${nobody}`, { scope: 'account' }).expect(403)
  await financial.call('get', '/exports/transactions', { scope: 'account' }).expect(403)
})
