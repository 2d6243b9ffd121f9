import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { CategoryListView, CategoryView } from '../views/category.ts'

const all = '/financial/categories'

/** A category to add. */
export type NewCategory = RequestBody<typeof all, 'post'>

/** All categories, by code. */
export async function listCategories(send: Send, options?: CallOptions): Promise<CategoryView[]> {
  return readAnswer(await send({ method: 'GET', path: all }, options), CategoryListView).items
}

/** Adds a category. */
export async function createCategory(send: Send, category: NewCategory, options?: CallOptions): Promise<CategoryView> {
  return readAnswer(await send({ method: 'POST', path: all, body: category }, options), CategoryView)
}
