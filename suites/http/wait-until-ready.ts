import { send } from './send.ts'

/** Waits until a service says that it is ready. @throws with its reasons when it is not within so many milliseconds */
export async function waitUntilReady(baseUrl: string, within = 10_000): Promise<void> {
  const deadline = performance.now() + within
  for (;;) {
    const last = await send(baseUrl, { method: 'GET', path: '/readyz' }).then(
      ({ status, text }) => ({ ready: status === 200, text }),
      (error: unknown) => ({ ready: false, text: String(error) }),
    )
    if (last.ready) return
    if (performance.now() > deadline) {
      throw new Error(`Failed to wait for ${baseUrl}: not ready within ${within} ms: ${last.text}. See its log.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
