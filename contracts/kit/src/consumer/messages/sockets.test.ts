import { expect, test } from 'vitest'
import { makePactDirectory, readPactTexts, runProject } from '../../../test/projects/run-project.ts'
import { readMessage } from '../../documents/pact-message.ts'

async function record(args: string[] = []) {
  const pacts = await makePactDirectory()
  const { exitCode, output } = await runProject('sockets', { pacts, args, config: 'sockets.config.ts' })
  expect(exitCode, output).toBe(0)
  return readPactTexts(pacts)
}

test('messages are recorded, each with the way to it; the same bytes in any order', { timeout: 60_000 }, async () => {
  const texts = await record()
  expect(Object.keys(texts)).toEqual(['board-harbour.json', 'board-marina.json'])
  expect(await record(['--sequence.shuffle.tests'])).toEqual(texts)
  const whole = Object.values(texts).join('\n')
  for (const secret of ['of-mine', 'open sesame', 'eyJ']) expect(whole).not.toContain(secret)

  const read = (file: string) =>
    Object.fromEntries(
      JSON.parse(texts[file] ?? '{}').interactions.map((interaction: never) => {
        const message = readMessage(interaction)
        return [message?.description, message]
      }),
    )
  const harbour = read('board-harbour.json')
  expect(Object.keys(harbour)).toEqual([
    'a departure (departure)',
    'a departure after signing in on the socket (departure)',
    'a departure for a client that is not intercepted (departure)',
    'a notice (notice)',
  ])
  const { comments, contents, matchingRules } = harbour['a departure (departure)']
  // Cut to what is read, enums to what is handled.
  expect(contents.content).toEqual({
    type: 'departure',
    ferryId: '0190b8a2-0000-7000-8000-00000000000f',
    gate: 4,
    status: 'boarding',
  })
  expect(matchingRules.body['$.status'].matchers).toEqual([{ match: 'regex', regex: '^(boarding|gone)$' }])
  expect(matchingRules.body['$.gate'].combine).toBe('OR')
  expect(comments).toMatchObject({
    testname: 'a departure',
    testFile: 'src/board.pact.test.ts',
    references: { AsyncAPI: { operationId: 'sendDepartures' } },
  })
  expect(comments.socket).toEqual({
    path: '/ports/port-of-call/departures',
    query: { since: ['5'], ticket: ['placeholder'] },
    generators: {
      path: { type: 'ProviderState', expression: `/ports/\${portId}/departures` },
      query: { ticket: { type: 'ProviderState', expression: `\${ticket}` } },
    },
    frames: [
      {
        contentType: 'application/json',
        content: { subscribe: 'departures', ferryId: '0190b8a2-0000-7000-8000-00000000000f', password: 'placeholder' },
        generators: {
          '$.ferryId': { type: 'ProviderState', expression: `\${ferryId}` },
          '$.password': { type: 'ProviderState', expression: `\${password}` },
        },
      },
    ],
  })
  const signedIn = harbour['a departure after signing in on the socket (departure)']
  expect(signedIn.comments.socket.frames[0]).toMatchObject({
    content: { auth: 'placeholder' },
    generators: { '$.auth': { expression: `\${auth}` } },
  })
  expect(harbour['a notice (notice)']).toMatchObject({
    contents: { content: 'Notice: fog until noon', contentType: 'text/plain' },
    matchingRules: { body: { $: { matchers: [{ match: 'regex', regex: '^Notice: .+$' }] } } },
  })

  const marina = read('board-marina.json')
  expect(marina['credentials in headers, and text frames (berth)'].comments.socket).toMatchObject({
    headers: { Authorization: ['Bearer placeholder'], Cookie: ['session=placeholder'] },
    generators: { header: { Authorization: { expression: `Bearer \${accessToken}` } } },
    frames: [{ contentType: 'text/plain', generators: { $: { expression: `\${ferryId}` } } }],
  })
  expect(marina['without a document (berth)']).toMatchObject({
    contents: { content: { berth: 12, token: 'placeholder', free: true } },
    comments: { socket: { protocols: ['board', 'bearer', 'placeholder'] } },
  })
})

test('a page of Chromium records the same bytes as Node', { timeout: 120_000 }, async () => {
  const [inNode, inPage] = [await makePactDirectory(), await makePactDirectory()]
  await runProject('socket-page', { pacts: inNode, config: 'sockets.config.ts' })
  const { exitCode, output } = await runProject('socket-page', { pacts: inPage, config: 'socket-page.config.ts' })
  expect(exitCode, output).toBe(0)
  expect(output).toMatch(/chromium.*src\/page\.pact\.test\.ts/)
  const texts = await readPactTexts(inPage)
  expect(Object.keys(texts)).toEqual(['board-harbour.json'])
  expect(texts).toEqual(await readPactTexts(inNode))
})
