import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswer } from '../../src/check/check-answer.ts'
import { readRules } from '../../src/documents/matching-rules.ts'
import { recordTriple } from '../soundness/record-triple.ts'
import { treeSubject } from '../soundness/subjects.ts'
import { anyTriple, type Triple } from '../soundness/triples.ts'

const components = { schemas: { Tree: treeSubject.schema } }

/** What is found in the rules that the recorder derives from generated schemas, readers and examples. */
async function findIn(triple: Triple): Promise<string[]> {
  const { body, rules } = await recordTriple(triple)
  if (!body) return []
  const found = checkAnswer({
    document: { components },
    schemas: [{ pointer: '', value: triple.subject.schema }],
    body: JSON.parse(body.content),
    rules: readRules({ body: rules.body ?? {} }, 'body'),
    part: 'response',
    location: 'response',
    bodyKey: 'body',
  })
  return [...found].map(({ fault }) => fault.aspect)
}

test('no rule that is derived from a document is impossible by it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyTriple, async (triple) => {
      expect(await findIn(triple)).not.toContain('rule.impossible')
    }),
    { seed: 20260101, numRuns: 500 },
  )
})

test('the rules of a consumer that reads all take all that the document allows', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyTriple, async (triple) => {
      const found = await findIn({ ...triple, all: true })
      expect(found).not.toContain('rule.narrower')
      expect(found).not.toContain('enum.unhandled')
    }),
    { seed: 20260101, numRuns: 500 },
  )
})
