import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import { departure, ferryId, type Sockets, type States } from '../../../harbour/sockets.ts'
import type { paths } from '../../../library/library.ts'

const harbour = pactWith<paths, States, Sockets>({ provider: 'harbour' })

test('a departure in a page', async () => {
  harbour
    .given('a ferry is at its berth', { portId: 'port-of-call', ferryId })
    .socket('/ports/{portId}/departures', ({ client }) => {
      client.onMessage(() => client.send('departure', departure))
    })
  const url = `${harbour.url.replace(/^http/, 'ws')}/ports/port-of-call/departures?ticket=a-ticket-of-mine`
  const socket = new WebSocket(url)
  socket.onopen = () => socket.send(JSON.stringify({ subscribe: 'departures', ferryId }))
  const { data } = await new Promise<MessageEvent>((resolve) => {
    socket.onmessage = resolve
  })
  expect(JSON.parse(data)).toEqual(departure)
})
