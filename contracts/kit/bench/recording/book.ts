import { z } from 'zod'

/** What the consumer takes of a book. */
export const BookView = z.object({
  id: z.string(),
  title: z.string(),
  pages: z.int(),
  genre: z.enum(['novel', 'poetry', 'essay']),
})

/** The book of one interaction, as the provider answers it. */
export function makeBook(index: number) {
  const id = `0190b8a2-0000-7000-8000-${String(index).padStart(12, '0')}`
  return { id, title: `Volume ${index}`, pages: 100 + index, genre: 'novel', lentAt: null } as const
}

/** The client under test, the same on both sides. */
export async function getBook(base: string, id: string): Promise<z.infer<typeof BookView>> {
  const response = await fetch(`${base}/books/${id}`, { headers: { authorization: 'Bearer token' } })
  return BookView.parse(await response.json())
}
