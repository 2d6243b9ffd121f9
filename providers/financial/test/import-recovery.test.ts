import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mintToken } from '@platform/fixtures/tokens'
import { expect, test } from 'vitest'
import { commitBatch } from '../src/domain/imports/commit-batch.ts'
import { leaseFrom } from '../src/domain/imports/lease.ts'
import { workOnImports } from '../src/domain/imports/work-on-imports.ts'
import { claimImport } from '../src/store/imports.ts'
import { countTransactions } from './bank.ts'
import { fileOf, goodRows, importFile, listErrors, look, upload } from './files.ts'
import { everyScope, startFinancial, type TestFinancial } from './start-financial.ts'

function claim({ db, clock }: TestFinancial) {
  return claimImport(db, { now: clock(), leaseUntil: leaseFrom(clock()) })
}

/** Ids until so many were made; the next one is a fault, as of a process that dies. */
function failAfter(count: number, ids: () => string): () => string {
  let made = 0
  return () => {
    made += 1
    if (made > count) throw new Error('died')
    return ids()
  }
}

test.for([
  ['continue', 3_700, 3_500],
  ['atomic', 3_700, 0],
] as const)('what a worker left half done goes on where it was, %s', async ([mode, diesAt, kept]) => {
  await using financial = await startFinancial()
  const { context, clock } = financial
  const { body } = await upload(financial, fileOf(goodRows(5_000)), mode).expect(202)
  const dying = { ...context, ids: failAfter(diesAt, context.ids) }
  await expect(workOnImports(dying)).rejects.toThrow('died')
  const left = await look(financial, body.id)
  expect([left.status, left.imported, await countTransactions(financial)]).toEqual(['running', kept, kept])
  await workOnImports(context)
  expect(await look(financial, body.id)).toEqual(left)
  clock.advance(10)
  await workOnImports(context)
  expect(await look(financial, body.id)).toMatchObject({
    status: 'succeeded',
    rows: 5_000,
    imported: 5_000,
    duplicates: 0,
  })
  expect(await countTransactions(financial)).toBe(5_000)
})

test('a worker that is told to stop ends with its batch, and another goes on at once', async () => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, fileOf(goodRows(2_500)), 'continue').expect(202)
  const answers = [false, true]
  await workOnImports(financial.context, () => answers.shift() ?? true)
  expect(await look(financial, body.id)).toMatchObject({ status: 'running', rows: 500, imported: 500 })
  await workOnImports(financial.context)
  expect(await look(financial, body.id)).toMatchObject({
    status: 'succeeded',
    rows: 2_500,
    imported: 2_500,
    duplicates: 0,
  })
})

test('a worker whose time ran out writes nothing more', async () => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, fileOf(goodRows(10)), 'continue').expect(202)
  const slow = await claim(financial)
  if (slow === undefined) throw new Error('There was nothing to claim.')
  expect(await claim(financial)).toBeUndefined()
  financial.clock.advance(10)
  const quick = await claim(financial)
  expect([quick?.id, quick?.fence]).toEqual([body.id, slow.fence + 1])
  expect(await commitBatch(financial.context, slow, { rows: [], byteOffset: 99 })).toBe('lost')
  expect(await look(financial, body.id)).toMatchObject({ bytesRead: 0, rows: 0 })
})

test('several workers at once take each row once', async () => {
  await using financial = await startFinancial()
  const files = [
    goodRows(1_200, 'A'),
    goodRows(1_200, 'B'),
    [...goodRows(600, 'B'), ...goodRows(600, 'A')].toReversed(),
  ]
  for (const rows of files) await upload(financial, fileOf(rows), 'continue').expect(202)
  await Promise.all(Array.from({ length: 4 }, () => workOnImports(financial.context)))
  const jobs = await financial.db.selectFrom('imports').selectAll().execute()
  expect(jobs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded'])
  const sum = (column: 'imported' | 'duplicates' | 'refused') => jobs.reduce((total, job) => total + job[column], 0)
  expect([sum('imported'), sum('duplicates'), sum('refused')]).toEqual([2_400, 1_200, 0])
  expect(await countTransactions(financial)).toBe(2_400)
})

test.for(['atomic', 'continue'] as const)('cancelled midway, an import stops, %s', async (mode) => {
  await using financial = await startFinancial()
  const { body } = await upload(financial, fileOf(goodRows(8_000)), mode).expect(202)
  const working = workOnImports(financial.context)
  await expect.poll(async () => (await look(financial, body.id)).rows).toBeGreaterThan(0)
  const cancelled = await financial.call('post', `/imports/${body.id}/cancel`).expect(200)
  await working
  expect(await look(financial, body.id)).toEqual(cancelled.body)
  expect(cancelled.body.rows).toBeLessThan(8_000)
  expect([await countTransactions(financial), cancelled.body.imported]).toEqual(
    mode === 'atomic' ? [0, 0] : [cancelled.body.rows, cancelled.body.rows],
  )
  expect(await financial.db.selectFrom('import_rows').select('row').execute()).toEqual([])
})

test('an import that no worker gets on with is given up and does not hold up the next', async () => {
  await using financial = await startFinancial()
  const { context, clock } = financial
  const { body } = await upload(financial, fileOf(goodRows(1)), 'continue').expect(202)
  const dying = { ...context, ids: failAfter(0, context.ids) }
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await expect(workOnImports(dying)).rejects.toThrow('died')
    clock.advance(10)
  }
  expect((await importFile(financial, fileOf(goodRows(1, 'NEXT')))).status).toBe('succeeded')
  expect(await look(financial, body.id)).toMatchObject({ status: 'failed', imported: 0 })
  expect(await listErrors(financial, body.id)).toMatchObject([[1, null, expect.stringContaining('5 attempts')]])
})

test('what is left of an upload that ended with its process is swept', async () => {
  await using financial = await startFinancial()
  const { context, db, tenant, clock, call } = financial
  const id = context.ids()
  const upload = { id, tenant_id: tenant, mode: 'atomic', status: 'receiving', actor: 'me', digest: null } as const
  await db
    .insertInto('imports')
    .values({ ...upload, lease_until: null, created_at: clock(), finished_at: null })
    .execute()
  await call('get', `/imports/${id}`).expect(404)
  await workOnImports(context)
  expect(await db.selectFrom('imports').select('id').execute()).toHaveLength(1)
  clock.advance(601)
  await workOnImports(context)
  expect(await db.selectFrom('imports').select('id').execute()).toEqual([])
})

test('an upload that breaks off leaves nothing', async () => {
  await using financial = await startFinancial()
  const { app, db, tenant, clock } = financial
  const { port } = app.server.address() as AddressInfo
  const authorization = `Bearer ${mintToken({ tenant, scope: everyScope }, { now: clock().getTime() })}`
  const headers = { authorization, 'content-type': 'text/csv', 'content-length': 1_000_000 }
  const sending = request({ port, host: '127.0.0.1', method: 'POST', path: '/imports', headers })
  sending.on('error', () => undefined)
  sending.write(fileOf(goodRows(10_000)).slice(0, 600_000))
  const count = async () => (await db.selectFrom('import_chunks').select('position').execute()).length
  await expect.poll(count).toBeGreaterThan(0)
  sending.destroy()
  await expect.poll(count).toBe(0)
  await expect.poll(async () => (await db.selectFrom('imports').select('id').execute()).length).toBe(0)
})
