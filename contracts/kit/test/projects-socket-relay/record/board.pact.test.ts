import { pactWith } from 'concordat/consumer'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DepartureView, departure, ferryId, type Sockets, type States } from '../../harbour/sockets.ts'
import { readBoard, signInAndRead } from '../../projects/sockets/src/client.ts'

type PierSockets = {
  '/harbour/ports/{portId}/departures': Sockets['/ports/{portId}/departures'] & { tide: { tide: number } }
}

const pier = pactWith<object, States, PierSockets>({ provider: 'pier' })
const board = { base: `${pier.url}/harbour`, portId: 'port-of-call', ticket: 'a-real-ticket-of-mine' }
const path = '/harbour/ports/{portId}/departures'

function mooredFerry() {
  return pier.given('a ferry is at its berth', { portId: board.portId, ferryId })
}

test('a departure', async () => {
  mooredFerry()
    .socket(path, ({ client }) => {
      client.send('heartbeat', { type: 'heartbeat' })
      client.onMessage(() => client.send('departure', departure))
    })
    .reads({ departure: DepartureView, heartbeat: null })
  const subscribe = { subscribe: 'departures', ferryId, password: 'open sesame please' }
  expect(await readBoard({ ...board, subscribe })).toMatchObject({ gate: 4 })
})

test('a departure after signing in on the socket', async () => {
  mooredFerry()
    .socket(path, ({ client }) =>
      client.onMessage((frame) => {
        if (frame instanceof Object && 'auth' in frame) client.send('acknowledged', { type: 'acknowledged' })
        else client.send('departure', departure)
      }),
    )
    .reads({ departure: DepartureView, acknowledged: null })
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2FyZCJ9.c2lnbmF0dXJl'
  expect(await signInAndRead({ ...board, token, subscribe: { subscribe: 'departures', ferryId } })).toBe(ferryId)
})

test('a notice', async () => {
  mooredFerry()
    .socket(path, ({ client }) => client.send('notice', 'Notice: fog until noon'))
    .reads({ notice: z.string() })
  expect(await readBoard(board)).toBe('Notice: fog until noon')
})
