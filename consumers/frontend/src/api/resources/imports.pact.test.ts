import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, nobodysId } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { ImportErrorPageView, ImportView } from '../views/import.ts'

const { cancelledImport, finishedImport, importErrors, importFile, importWithErrors, problem, queuedImport } = examples
const { runningImport, validationProblem } = examples
const importId = queuedImport.id
const created = { headers: { Location: `imports/${importId}` } }
// As a browser on Windows names a file whose name ends in .csv.
const file = new File([importFile], 'bank.csv', { type: 'application/vnd.ms-excel' })

test('a file of transactions is taken, to be imported whole or not at all', async () => {
  bookkeeper
    .given('the tenant has no transactions')
    .post('/financial/imports', ({ response }) => response(202, created).json(queuedImport))
    .reads(ImportView, { headers: [], exactly: ['$.bytes'] })

  await expect(createSignedInClient().imports.start({ file, mode: 'atomic' })).resolves.toMatchObject({
    id: importId,
    bytes: queuedImport.bytes,
  })
})

test('a file of transactions is taken, to import what is good of it', async () => {
  bookkeeper
    .given('the tenant has no transactions')
    .post('/financial/imports', ({ response }) => response(202, created).json({ ...queuedImport, mode: 'continue' }))
    .reads(ImportView, { headers: [], exactly: ['$.bytes'] })

  const call = createSignedInClient().imports.start({ file, mode: 'continue' })

  await expect(call).resolves.toMatchObject({ id: importId, status: 'queued' })
})

test('the same file is not imported twice', async () => {
  bookkeeper
    .given('the file was imported already', { importId })
    .post('/financial/imports', ({ response }) =>
      response(409).json(problem(409, 'file_already_imported', 'The file was imported already')),
    )
    .reads(problemViewOf('file_already_imported'))

  const call = createSignedInClient().imports.start({ file, mode: 'atomic' })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'file_already_imported' })
})

test('a mode that does not exist is refused', async () => {
  bookkeeper
    .post('/financial/imports', ({ response }) =>
      response(422).json(validationProblem('query/mode', 'Either atomic or continue')),
    )
    .reads(validationViewOf('query/mode'))

  const call = createSignedInClient().imports.start({ file, mode: 'best effort' as 'continue' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/mode' }] })
})

test('an import under way tells how far it is', async () => {
  bookkeeper
    .given('an import is under way', { importId })
    .get('/financial/imports/{importId}', ({ response }) => response(200).json(runningImport))
    .reads(ImportView, { exactly: ['$.status'] })

  await expect(createSignedInClient().imports.get(importId)).resolves.toMatchObject({
    status: 'running',
    bytes: runningImport.bytes,
    bytesRead: 0,
  })
})

test('an import that has finished tells what came of it', async () => {
  bookkeeper
    .given('an import has finished', { importId })
    .get('/financial/imports/{importId}', ({ response }) => response(200).json(finishedImport))
    .reads(ImportView, { exactly: ['$.status', '$.imported', '$.refused'] })

  await expect(createSignedInClient().imports.get(importId)).resolves.toMatchObject({
    status: 'succeeded',
    imported: 2,
    duplicates: 0,
    refused: 0,
  })
})

test('an import that has finished with errors counts them', async () => {
  bookkeeper
    .given('an import has finished with errors', { importId })
    .get('/financial/imports/{importId}', ({ response }) => response(200).json(importWithErrors))
    .reads(ImportView, { exactly: ['$.imported', '$.refused'] })

  await expect(createSignedInClient().imports.get(importId)).resolves.toMatchObject({ imported: 1, refused: 2 })
})

test("an import that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/imports/{importId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such import')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().imports.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('each refused row of an import is named with its fault, and its column where one is at fault', async () => {
  bookkeeper
    .given('an import has finished with errors', { importId })
    .get('/financial/imports/{importId}/errors', ({ response }) =>
      response(200).json({ items: importErrors, next: null }),
    )
    .reads(ImportErrorPageView)

  await expect(createSignedInClient().imports.errors({ importId, limit: 100 })).resolves.toEqual({
    items: importErrors,
    next: null,
  })
})

test('an import that refused nothing has no errors', async () => {
  bookkeeper
    .given('an import has finished', { importId })
    .get('/financial/imports/{importId}/errors', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(ImportErrorPageView)

  await expect(createSignedInClient().imports.errors({ importId })).resolves.toEqual({ items: [], next: null })
})

test('an import under way is stopped', async () => {
  bookkeeper
    .given('an import is under way', { importId })
    .post('/financial/imports/{importId}/cancel', ({ response }) => response(200).json(cancelledImport))
    .reads(ImportView, { exactly: ['$.status'] })

  await expect(createSignedInClient().imports.cancel(importId)).resolves.toMatchObject({ status: 'cancelled' })
})

test('an import that has finished is not stopped', async () => {
  bookkeeper
    .given('an import has finished', { importId })
    .post('/financial/imports/{importId}/cancel', ({ response }) =>
      response(409).json(problem(409, 'import_finished', 'The import has finished')),
    )
    .reads(problemViewOf('import_finished'))

  const call = createSignedInClient().imports.cancel(importId)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'import_finished' })
})
