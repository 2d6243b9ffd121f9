import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasCategory } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { CategoryListView, CategoryView } from '../views/category.ts'

const { category, problem, validationProblem } = examples
const { code, name } = category

test('the categories are listed', async () => {
  bookkeeper
    .given('a category exists', hasCategory)
    .get('/financial/categories', ({ response }) => response(200).json({ items: [category] }))
    .reads(CategoryListView)

  await expect(createSignedInClient().categories.list()).resolves.toEqual([{ id: category.id, code, name }])
})

test('a tenant without categories has an empty list', async () => {
  bookkeeper
    .given('the tenant has no categories')
    .get('/financial/categories', ({ response }) => response(200).json({ items: [] }))
    .reads(CategoryListView)

  await expect(createSignedInClient().categories.list()).resolves.toEqual([])
})

test('a category is added', async () => {
  bookkeeper
    .given('the tenant has no categories')
    .post('/financial/categories', ({ response }) => response(201).json(category))
    .reads(CategoryView)

  await expect(createSignedInClient().categories.create({ code, name })).resolves.toEqual(category)
})

test('two categories have two codes', async () => {
  bookkeeper
    .given('a category exists', hasCategory)
    .post('/financial/categories', ({ response }) =>
      response(409).json(problem(409, 'category_code_taken', 'There is a category with this code')),
    )
    .reads(problemViewOf('category_code_taken'))

  const call = createSignedInClient().categories.create({ code, name: 'Servers' })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'category_code_taken' })
})

test('a code that is none is named by its field', async () => {
  bookkeeper
    .post('/financial/categories', ({ response }) =>
      response(422).json(validationProblem('#/code', 'Small letters, digits and hyphens')),
    )
    .reads(validationViewOf('#/code'))

  const call = createSignedInClient().categories.create({ code: 'Web Hosting', name })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/code' }] })
})
