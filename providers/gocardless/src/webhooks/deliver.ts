/** What came back from one attempt; `status` is null when nothing did. */
export type Answer = { status: number | null; headers: Record<string, string> | null; body: string | null }

/** Posts a webhook once: no redirects, and so many milliseconds until it counts as unanswered. */
export async function deliver(
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
  timeout: number,
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeout)
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  } catch {
    return { status: null, headers: null, body: null }
  }
}
