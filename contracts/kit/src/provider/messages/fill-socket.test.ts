import { expect, test } from 'vitest'
import { fillSocket } from './fill-socket.ts'

const generator = (expression: string) => ({ type: 'ProviderState', expression })
const slot = (name: string) => `\${${name}}`

test('values fill the path, the query, headers and frames, numbers as numbers', () => {
  const socket = {
    path: '/ports/p-1/tides',
    query: { ticket: ['placeholder'], since: ['5'] },
    headers: { Authorization: ['Bearer placeholder'] },
    protocols: ['tides'],
    generators: {
      path: generator(`/ports/${slot('portId')}/tides`),
      query: { ticket: generator(slot('ticket')) },
      header: { Authorization: generator(`Bearer ${slot('accessToken')}`) },
    },
    frames: [
      {
        contentType: 'application/json' as const,
        content: { subscribe: [{ berth: 1, mark: 'red' }], 'first name': 'x' },
        generators: {
          '$.subscribe[0].berth': generator(slot('berth')),
          "$['first name']": generator(`n ${slot('name')}`),
        },
      },
      { contentType: 'text/plain' as const, content: 'x', generators: { $: generator(slot('name')) } },
    ],
  }
  const values = { portId: 'own', ticket: 'a&b', accessToken: 't', berth: 1200, name: 'Ann' }
  const filled = fillSocket(socket, 'http://127.0.0.1:4000/api', values)
  expect(filled.url.href).toBe('ws://127.0.0.1:4000/api/ports/own/tides?ticket=a%26b&since=5')
  expect(filled).toMatchObject({
    headers: { Authorization: 'Bearer t' },
    protocols: ['tides'],
    frames: ['{"subscribe":[{"berth":1200,"mark":"red"}],"first name":"n Ann"}', 'Ann'],
  })
  expect(fillSocket(socket, 'https://tides.example', values).url.protocol).toBe('wss:')
})
