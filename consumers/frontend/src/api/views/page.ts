import * as z from 'zod'

/** A page of a list; `next` is the cursor of the one after it, null on the last. */
export const pageViewOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** A page of a list. */
export interface Page<Item> {
  items: Item[]
  next: string | null
}
