import { request } from 'undici'
import { expect, test } from 'vitest'
import { createServer } from './create-server.ts'

test('what is under way when the server closes is answered, and its connection ended', async () => {
  const reached = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const app = createServer()
  // By the next turn of the loop, every hook has heard of the closing.
  app.addHook('preClose', async () => void setImmediate(release.resolve))
  app.get('/', async () => {
    reached.resolve()
    await release.promise
    return 'whole'
  })
  const answer = request(await app.listen({ port: 0, host: '127.0.0.1' }))
  await reached.promise

  const closed = app.close()

  const { headers, body } = await answer
  expect(await body.text()).toBe('whole')
  expect(headers.connection).toBe('close')
  await closed
})
