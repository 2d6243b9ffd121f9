import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { body: string; signature: string | undefined }

/** Whoever takes webhooks, answering as it is told; `hang` never does. */
export type Receiver = AsyncDisposable & { url: string; received: Received[]; answer: number | 'hang' | 'redirect' }

export async function startReceiver(): Promise<Receiver> {
  const receiver: Omit<Receiver, 'url' | typeof Symbol.asyncDispose> = { received: [], answer: 204 }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const signature = request.headers['webhook-signature']
    receiver.received.push({ body: Buffer.concat(chunks).toString(), signature: signature?.toString() })
    if (receiver.answer === 'hang') return
    if (receiver.answer === 'redirect') response.writeHead(307, { location: '/elsewhere' }).end()
    else response.writeHead(receiver.answer).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}
