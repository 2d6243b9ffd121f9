import type { CallOptions } from '../../http/client.ts'

/** A request that would be answered well; the same with one thing wrong is refused. */
export type Prepared = CallOptions & {
  /** Signs the body that is sent, whatever it is by then. */
  seal?: (body: string) => Record<string, string>
  /** Of the body only the beginning comes: how many bytes were promised, and whether the sender then hangs up. */
  unfinished?: { promised: number; ends: boolean }
}

/** The request as it is sent. */
export function finish({ seal, unfinished: _, ...request }: Prepared): CallOptions {
  return seal === undefined ? request : { ...request, headers: { ...seal(String(request.body)), ...request.headers } }
}
