import * as z from 'zod'

/** What transactions may be for. */
export const CategoryView = z.object({ id: z.uuid(), code: z.string(), name: z.string() })
export type CategoryView = z.infer<typeof CategoryView>

/** The tenant's categories. */
export const CategoryListView = z.object({ items: z.array(CategoryView) })
