import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { waitUntilReady } from '../../../http/wait-until-ready.ts'
import { readOperations } from '../../every-status/documented-operation.ts'
import { type Observations, prepareObservations } from '../../every-status/observe.ts'
import { partOf } from '../part-of.ts'
import { openWorld, type World } from './world.ts'

const documented = readOperations(inject('openapi').trading)
const pairs = documented.flatMap(({ id, statuses }) => statuses.map((status) => `${id} ${status}`))
/** What is refused changes nothing, so the requests that succeed in the end are the very ones that were refused before. */
const refusedFirst = [...new Set(documented.flatMap(({ statuses }) => statuses))].sort((one, other) => other - one)

let world: World
let observations: Observations

beforeAll(async () => {
  world = await openWorld()
  observations = await prepareObservations(world, documented)
})
afterAll(() => world?.platform.stop())

test.for(refusedFirst)('%i is answered by every operation that documents it', async (status) => {
  expect(await observations.provoke(status)).toEqual([])
  await waitUntilReady(partOf(world.platform).url())
})

test('every documented pair of operation and status was observed', () => {
  const { seen } = observations
  console.info(`${pairs.filter((pair) => seen.has(pair)).length} of ${pairs.length} operation × status pairs observed`)
  expect(pairs.filter((pair) => !seen.has(pair))).toEqual([])
})
