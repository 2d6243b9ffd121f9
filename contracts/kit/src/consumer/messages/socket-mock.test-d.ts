import { expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { Departure, Sockets, States } from '../../../test/harbour/sockets.ts'
import type { paths } from '../../../test/library/library.ts'
import { pactWith } from '../index.ts'

const harbour = pactWith<paths, States, Sockets>({ provider: 'harbour' })

test('paths, message names and messages are those of the catalogue', () => {
  harbour
    .given('a ferry is at its berth', { portId: 'p', ferryId: 'f' })
    .socket('/ports/{portId}/departures', ({ client, params, url }) => {
      expectTypeOf(client.send<'departure'>)
        .parameter(1)
        .toEqualTypeOf<Departure>()
      expectTypeOf(params).toEqualTypeOf<Record<string, string>>()
      expectTypeOf(url).toEqualTypeOf<URL>()
      client.onMessage((frame) => expectTypeOf(frame).toBeUnknown())
      // @ts-expect-error no such message
      client.send('arrival', {})
      // @ts-expect-error a gate is a number or null
      client.send('departure', { type: 'departure', ferryId: '', leavesAt: '', gate: 'four', status: 'gone' })
    })
    .reads({ departure: z.object({ gate: z.int() }), heartbeat: null })
    // @ts-expect-error no such message
    .reads({ arrival: null })
  // @ts-expect-error no such WebSocket
  harbour.socket('/arrivals', () => {})
})

test('without a catalogue any path and message goes', () => {
  const marina = pactWith<paths>({ provider: 'marina' })
  marina.socket('/berths', ({ client }) => client.send('berth', { berth: 12 })).reads({ berth: z.unknown() })
})
