import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { departure, type States } from '../../../harbour/sockets.ts'
import type { paths } from '../../../library/library.ts'

// Without types for its messages, so that the mocks can lie.
const harbour = pactWith<paths, States>({ provider: 'harbour' })
const path = '/ports/{portId}/departures'
const url = `${harbour.url.replace(/^http/, 'ws')}/ports/1/departures?ticket=mine`

/** Opens, sends, and waits for one message or the end. */
function visit({ address = url, frames = [] as (string | Uint8Array<ArrayBuffer>)[] } = {}): Promise<string> {
  const socket = new WebSocket(address)
  socket.onopen = () => {
    for (const frame of frames) socket.send(frame)
  }
  return new Promise((resolve) => {
    socket.onmessage = ({ data }) => resolve(String(data))
    socket.onclose = ({ code }) => resolve(`closed with ${code}`)
  })
}

test('a message that breaks its schema', async () => {
  harbour.socket(path, ({ client }) => client.send('departure', { ...departure, gate: 'four' }))
  await visit()
})

test('a message that is not documented', async () => {
  harbour.socket(path, ({ client }) => client.send('arrival', departure))
  await visit()
})

test('a frame that is not documented', async () => {
  harbour.socket(path, ({ client }) => client.onMessage(() => client.send('departure', departure)))
  await visit({ frames: ['{"subscribe":"arrivals"}'] })
})

test('a query that is not documented', async () => {
  harbour.socket(path, ({ client }) => client.send('departure', departure))
  await visit({ address: `${url}&until=9` })
})

test('a frame that is binary', async () => {
  harbour.socket(path, ({ client }) => {
    client.send('departure', departure)
  })
  await visit({ frames: [new Uint8Array([1])] })
})

test('a path that is not documented', () => {
  harbour.socket('/arrivals', () => {})
})

test('a socket that nobody opens', () => {
  harbour.socket(path, ({ client }) => client.send('departure', departure))
})

test('a mock that sends nothing', async () => {
  harbour.socket(path, ({ client }) => client.close(4403, 'closed'))
  expect(await visit()).toBe('closed with 4403')
})

test('a message that is read and never sent', async () => {
  harbour
    .socket(path, ({ client }) => client.send('notice', 'Notice: fog'))
    .reads({ departure: z.object({ gate: z.int() }) })
  await visit()
})

test('a socket that is not mocked', async () => {
  expect(await visit()).toBe('closed with 4501')
})

test('two messages of one name that differ in kind', async () => {
  harbour.socket(path, ({ client }) => {
    client.send('departure', departure)
    const { passengers: _, ...others } = departure
    client.send('departure', others)
  })
  await visit()
})

test('a mock that throws', async () => {
  harbour.socket(path, ({ client }) => {
    client.send('departure', departure)
    throw new Error('the harbour is on strike')
  })
  await visit()
})

test('a mock whose listener throws', async () => {
  harbour.socket(path, ({ client }) => {
    client.onMessage(() => {
      throw new Error('the pilots are on strike')
    })
    client.send('departure', departure)
  })
  await visit({ frames: ['{"subscribe":"departures"}'] })
})
