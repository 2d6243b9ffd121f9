import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeAnswers } from './answers.ts'
import { recordTriple } from './record-triple.ts'
import { anyTriple } from './triples.ts'
import { verifyMany } from './verify-many.ts'

const seed = Number(process.env['SOUNDNESS_SEED'] ?? 20260101)
const count = Number(process.env['SOUNDNESS_TRIPLES'] ?? 1000)

test(`what ${count} generated pacts accept is what their consumers can live with (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const triples = fc.sample(anyTriple, { seed, numRuns: count })
  const cases = await Promise.all(
    triples.map(async (triple) => ({ triple, recorded: await recordTriple(triple), answers: judgeAnswers(triple) })),
  )
  const encounters = cases.flatMap(({ triple, recorded, answers }) =>
    answers.map((judged) => ({ triple, recorded, ...judged })),
  )
  const verdicts = await verifyMany(encounters)
  const wrong = encounters.filter(({ holds }, index) => (verdicts[index]?.result === 'OK') !== holds)
  const lines = wrong
    .map(({ triple, recorded, how, holds, answer }) =>
      [
        holds ? 'refused, but good' : 'taken, but broken',
        how,
        `schema ${JSON.stringify(triple.subject.schema)}`,
        `reads ${triple.all ? 'all' : JSON.stringify(triple.subject.reads.toJSONSchema({ io: 'input' }))}`,
        `example ${JSON.stringify(triple.example)}`,
        `answer ${JSON.stringify(answer)}`,
        `recorded ${JSON.stringify(recorded.body?.content)} ${JSON.stringify(recorded.rules)}`,
      ].join('\n  '),
    )
    .sort((left, right) => left.length - right.length)
  // No comparison: the difference between nothing and a long text takes minutes to work out.
  if (lines.length > 0)
    expect.fail(
      `${lines.length} of ${encounters.length} verdicts are wrong; the smallest:\n${lines.slice(0, 5).join('\n\n')}`,
    )
})
