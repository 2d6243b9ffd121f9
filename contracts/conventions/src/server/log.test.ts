import { PassThrough } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { logTo } from './log.ts'

test('what is secret is not logged, wherever it stands', async () => {
  const stream = new PassThrough()
  const app = Fastify({ logger: logTo(stream, 'info') })
  app.get('/', (request) => {
    request.log.info(
      {
        req: request,
        headers: { ...request.headers, 'set-cookie': 'S3CRET' },
        user: { password: 'S3CRET', name: 'kept' },
      },
      'seen',
    )
    const row = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(S3CRET) already exists.' })
    request.log.error({ err: row }, 'failed')
    return {}
  })
  const headers = { authorization: 'Bearer S3CRET', cookie: 'session=S3CRET' }
  await app.inject({ url: '/?ticket=S3CRET', headers })
  const log = String(stream.read())
  expect(log).toContain('duplicate key')
  expect(log).toContain('kept')
  expect(log).not.toContain('S3CRET')
})
