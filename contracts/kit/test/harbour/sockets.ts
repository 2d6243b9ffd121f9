import { z } from 'zod'

/** What travels on the harbour's WebSocket, as a generator of types from AsyncAPI would say it. */
export interface Sockets {
  '/ports/{portId}/departures': {
    departure: Departure
    heartbeat: { type: 'heartbeat' }
    acknowledged: { type: 'acknowledged' }
    notice: string
  }
}

export interface Departure {
  type: 'departure'
  ferryId: string
  leavesAt: string
  gate: number | null
  status: 'boarding' | 'delayed' | 'gone'
  passengers?: number
}

export interface States {
  'a ferry is at its berth': { portId: string; ferryId: string }
}

/** What a departure board takes of a departure. */
export const DepartureView = z.object({
  type: z.literal('departure'),
  ferryId: z.uuid(),
  gate: z.int().nullable(),
  status: z.enum(['boarding', 'gone']),
})

export const ferryId = '0190b8a2-0000-7000-8000-00000000000f'

export const departure: Departure = {
  type: 'departure',
  ferryId,
  leavesAt: '2026-05-01T08:15:00Z',
  gate: 4,
  status: 'boarding',
  passengers: 212,
}
