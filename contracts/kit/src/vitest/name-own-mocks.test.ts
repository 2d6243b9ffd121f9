import { expect, test } from 'vitest'
import { recordingOf } from '../../test/verifier/verify-response.ts'
import type { Recording } from '../recording/recording.ts'
import { nameOwnMocks, type PlacedRecording } from './name-own-mocks.ts'

interface Given {
  file?: string
  name?: string
  shape?: string
  position?: number
  state?: string
  path?: string
}

function own({
  file = 'a.test.ts',
  name = 'loads',
  shape = 's',
  position = 0,
  state,
  path = '/',
}: Given): PlacedRecording {
  const recording: Recording = {
    ...recordingOf({ status: 200, headers: {}, rules: {} }),
    description: `${name} (op 200)`,
    states: state === undefined ? [] : [{ name: state, params: {} }],
    test: { file, name },
    request: { method: 'GET', path, query: {}, headers: {} },
    own: { shape },
  }
  return { recording, position }
}

const describe = (placed: PlacedRecording[]) => nameOwnMocks(placed).map(({ description }) => description)

test('one shape is one interaction, named by the first test of the first file, whenever it arrives', () => {
  const [first, second, third] = [
    own({ file: 'a.test.ts', name: 'z', position: 0 }),
    own({ file: 'a.test.ts', name: 'a', position: 1 }),
    own({ file: 'b.test.ts', name: 'b', position: 0 }),
  ] as const
  expect(describe([first, second, third])).toEqual(['z (op 200)'])
  expect(describe([third, second, first])).toEqual(['z (op 200)'])
})

test('other shapes and other states are other interactions', () => {
  expect(
    describe([own({ name: 'a' }), own({ name: 'b', shape: 't' }), own({ name: 'c', state: 'known' })]),
  ).toHaveLength(3)
})

test('a name that would stand for two is numbered, in an order that no answer’s pace changes', () => {
  const [one, two, three] = [
    own({ shape: '1', path: '/1' }),
    own({ shape: '2', path: '/2' }),
    own({ shape: '3', path: '/3' }),
  ]
  if (!one || !two || !three) return
  const names = ['loads (op 200)', 'loads (op 200) 2', 'loads (op 200) 3']
  for (const placed of [
    [one, two, three],
    [three, one, two],
  ]) {
    const named = nameOwnMocks(placed) as Recording[]
    expect(named.map(({ description, request }) => [description, request.path])).toEqual(
      names.map((name, index) => [name, `/${index + 1}`]),
    )
  }
})

test('a name that a test gave by itself is not given again, and nothing of the shape is left', () => {
  const { own: _, ...said } = own({}).recording as Recording
  const named = nameOwnMocks([own({ shape: 'other' }), { recording: said, position: 0 }])
  expect(named.map(({ description }) => description)).toEqual(['loads (op 200)', 'loads (op 200) 2'])
  expect(JSON.stringify(named)).not.toContain('"own"')
})
