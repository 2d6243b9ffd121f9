import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DepartureView, departure, ferryId, type Sockets, type States } from '../../../harbour/sockets.ts'
import type { paths } from '../../../library/library.ts'
import { readBoard, signInAndRead, WebSocketOfWs } from './client.ts'

const harbour = pactWith<paths, States, Sockets>({ provider: 'harbour' })
const marina = pactWith<paths, States>({ provider: 'marina' })
const board = { base: harbour.url, portId: 'port-of-call', ticket: 'a-real-ticket-of-mine' }

function mockDepartures() {
  return harbour
    .given('a ferry is at its berth', { portId: board.portId, ferryId })
    .socket('/ports/{portId}/departures', ({ client, params }) => {
      expect(params).toEqual({ portId: board.portId })
      client.send('heartbeat', { type: 'heartbeat' })
      client.onMessage((frame) => {
        expect(frame).toMatchObject({ subscribe: 'departures' })
        client.send('departure', departure)
        client.send('departure', { ...departure, gate: 7, leavesAt: '2026-05-01T09:15:00Z' })
      })
    })
    .reads({ departure: DepartureView, heartbeat: null })
}

test('a departure', async () => {
  mockDepartures()
  const subscribe = { subscribe: 'departures', ferryId, password: 'open sesame please' }
  expect(await readBoard({ ...board, subscribe })).toEqual({
    type: 'departure',
    ferryId,
    gate: 4,
    status: 'boarding',
  })
})

test('a departure for a client that is not intercepted', async () => {
  mockDepartures()
  const { url } = await harbour.listen()
  const subscribe = { subscribe: 'departures', ferryId }
  expect(await readBoard({ ...board, base: url, subscribe, Socket: WebSocketOfWs })).toMatchObject({ gate: 4 })
})

test('a notice', async () => {
  harbour
    .given('a ferry is at its berth', { portId: board.portId, ferryId })
    .socket('/ports/{portId}/departures', ({ client }) => client.send('notice', 'Notice: fog until noon'))
    .reads({ notice: z.string() })
  expect(await readBoard(board)).toBe('Notice: fog until noon')
})

test('without a document', async () => {
  marina.socket('/ports/{portId}/departures', ({ client }) => {
    client.send('berth', { berth: 12, token: 'issued-by-the-marina', free: true })
  })
  const socket = new WebSocket(`${marina.url.replace(/^http/, 'ws')}/ports/1/departures`, [
    'board',
    'bearer',
    'an-opaque-token-of-mine',
  ])
  const { data } = await new Promise<MessageEvent>((resolve) => {
    socket.onmessage = resolve
  })
  expect(JSON.parse(data)).toMatchObject({ berth: 12 })
})

test('a departure after signing in on the socket', async () => {
  harbour
    .given('a ferry is at its berth', { portId: board.portId, ferryId })
    .socket('/ports/{portId}/departures', ({ client }) =>
      client.onMessage((frame) => {
        if (frame instanceof Object && 'auth' in frame) client.send('acknowledged', { type: 'acknowledged' })
        else client.send('departure', departure)
      }),
    )
    .reads({ departure: DepartureView, acknowledged: null })
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2FyZCJ9.c2lnbmF0dXJl'
  expect(await signInAndRead({ ...board, token, subscribe: { subscribe: 'departures', ferryId } })).toBe(ferryId)
})

test('credentials in headers, and text frames', async () => {
  marina
    .given('a ferry is at its berth', { portId: 'port-of-call', ferryId })
    .socket('/ports/{portId}/departures', ({ client, url }) => {
      expect(url.pathname).toBe('/ports/port-of-call/departures')
      client.onMessage(() => client.send('berth', 'berth 12'))
    })
  const { url } = await marina.listen()
  const socket = new WebSocketOfWs(`${url.replace(/^http/, 'ws')}/ports/port-of-call/departures`, {
    headers: { authorization: 'Bearer a-real-token-of-mine', cookie: 'session=a-real-session-of-mine' },
  })
  socket.on('open', () => socket.send(ferryId))
  const text = await new Promise((resolve) => socket.on('message', (data) => resolve(String(data))))
  expect(text).toBe('berth 12')
})
