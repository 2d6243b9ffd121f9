/** A JSON answer in HAL, the form that every official client reads. */
export function hal(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/hal+json;charset=utf-8', ...headers },
  })
}

export const noContent = () => new Response(null, { status: 204 })

/** A HAL link. */
export interface Link {
  href: string
  title?: string
  name?: string
  templated?: boolean
}
