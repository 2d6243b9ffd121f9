import { z } from 'zod'

/** What the reader's code takes of a book. */
export const BookView = z.object({ id: z.uuid(), title: z.string(), genre: z.enum(['novel', 'poetry']) })

/** The client under test. */
export async function getBook(base: string, id: string, token: string) {
  const response = await fetch(`${base}/books/${id}`, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`Failed to get book ${id}: the library answered ${response.status}.`)
  return BookView.parse(await response.json())
}

export async function signIn(base: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${base}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { accessToken } = (await response.json()) as { accessToken: string }
  return accessToken
}
