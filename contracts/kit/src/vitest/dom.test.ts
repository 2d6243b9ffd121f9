import { expect, test } from 'vitest'
import { makePactDirectory, readPactTexts, runProject } from '../../test/projects/run-project.ts'

test('tests record the same bytes in jsdom as in Node', { timeout: 180_000 }, async () => {
  const [inNode, inDom] = [await makePactDirectory(), await makePactDirectory()]
  await runProject('dom', { pacts: inNode, config: 'dom.config.ts', env: { IN: 'node' } })
  const { exitCode, output } = await runProject('dom', { pacts: inDom, config: 'dom.config.ts', env: { IN: 'jsdom' } })
  expect(output).toContain('reader-library.json  5 interactions  (written)')
  expect(exitCode).toBe(0)
  const texts = await readPactTexts(inDom)
  expect(texts).toEqual(await readPactTexts(inNode))
  const { interactions } = JSON.parse(texts['reader-library.json'] ?? '')
  const sent = Object.fromEntries(
    interactions.map(({ comments, request }: { comments: { testname: string }; request: { body?: object } }) => [
      comments.testname,
      request.body,
    ]),
  )
  expect(sent['a new cover']).toEqual({ content: 'iVBORw==', contentType: 'image/png', encoded: 'base64' })
  expect(sent['an import']).toMatchObject({ contentType: 'multipart/form-data;boundary=concordat', encoded: 'base64' })
})
