import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPact, type Finding } from '../../src/check/index.ts'
import { makePactDirectory, runProject } from '../projects/run-project.ts'

const harbour = join(import.meta.dirname, '../harbour')

test('messages as they are recorded match their document; what the board does not handle of it is found', {
  timeout: 60_000,
}, async () => {
  const pacts = await makePactDirectory()
  await runProject('sockets', { pacts, config: 'sockets.config.ts' })
  const found: Finding[] = []
  const checked = checkPact({
    pact: join(pacts, 'board-harbour.json'),
    document: join(harbour, 'harbour.yaml'),
    asyncapi: join(harbour, 'harbour.asyncapi.yaml'),
  })
  for await (const finding of checked) found.push(finding)
  const kinds = new Set(found.map(({ code, message }) => `${code}: ${message}`))
  expect([...kinds]).toEqual(['message.enum.unhandled: the consumer does not take "delayed"'])
})
