import { expect, test } from 'vitest'
import type { JudgedImpact, Judgement } from '../accepted/judge.ts'
import { judge } from '../accepted/judge.ts'
import type { ContractDiff } from '../diff-contracts.ts'
import { renderAnnotations } from './render-annotations.ts'
import { renderJson } from './render-json.ts'
import { commentMarker, renderMarkdown } from './render-markdown.ts'
import { renderSarif } from './render-sarif.ts'
import { renderText } from './render-text.ts'
import { sayVerdict } from './verdict.ts'

const operation = { id: 'getOrder', method: 'GET', path: '/orders/{orderId}' }
const impact: JudgedImpact = {
  change: {
    rule: 'response.property.removed',
    direction: 'response',
    level: 'breaking',
    provider: 'orders',
    operation,
    status: '200',
    place: { part: 'body', path: '$.total' },
    message: '"total" no longer comes',
    before: { pointer: '/a', value: {}, file: 'openapi/orders.yaml', line: 20 },
    after: { pointer: '/a', value: null, file: 'openapi/orders.yaml', line: 18 },
    fingerprint: 'a05e6d6ce7e5',
  },
  readers: [
    {
      consumer: 'frontend',
      through: ['gateway'],
      interactions: [{ pact: 'gateway-orders.json', description: 'an order', testFile: 'order.pact.test.ts' }],
    },
  ],
}
const harmless: JudgedImpact = {
  ...impact,
  readers: [],
  change: { ...impact.change, fingerprint: 'bbbbbbbbbbbb', place: { part: 'body', path: '$.note' } },
}

test('the verdict counts changes and whom they hit', () => {
  expect(sayVerdict({ impacts: [impact, harmless, harmless] })).toBe(
    '3 breaking: 1 hits frontend through the gateway (1 interaction), 2 hit nobody',
  )
  expect(sayVerdict({ impacts: [] })).toBe('no change')
})

test('Markdown begins with its marker and the verdict, and tells no more than GitHub takes', () => {
  const text = renderMarkdown(...found([impact, harmless]))
  expect(text.split('\n').slice(0, 2)).toEqual([
    commentMarker,
    '### ❌ Contracts: 2 breaking: 1 hits frontend through the gateway (1 interaction), 1 hits nobody',
  ])
  const long = renderMarkdown(...found(Array.from({ length: 2000 }, () => impact)))
  expect(long.length).toBeLessThan(65_536)
  expect(long).toMatch(/… and \d+ more: run `concordat diff`/)
  expect(long.match(/<details/g)?.length).toBe(long.match(/<\/details>/g)?.length)
})

test('what a pact or document says cannot become markup', () => {
  const change = { ...impact.change, message: '<script>alert(1)</script> `x` | [y](z)' }
  const text = renderMarkdown(...found([{ ...impact, change }]))
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('[y]')
})

test('annotations stand on their line, at most ten of a kind, and cannot be broken out of', () => {
  const change = { ...impact.change, message: 'one\n::error::two' }
  const lines = renderAnnotations(...found([{ ...impact, change }]))
  expect(lines).toBe(
    '::error file=openapi/orders.yaml,line=18,title=response.property.removed::GET /orders/{orderId} $.total: one%0A::error::two (hits frontend through the gateway)\n',
  )
  const many = renderAnnotations(...found(Array.from({ length: 30 }, () => impact)))
    .trim()
    .split('\n')
  expect(many).toHaveLength(10)
  expect(many.at(-1)).toContain('and 21 more')
})

test('SARIF calls what hits somebody an error, and what was accepted suppressed', () => {
  const accepted = { change: 'a05e6d6ce7e5', reason: 'announced', until: '2026-12-31' }
  const [, judgement] = found([impact, harmless])
  const [first, ...others] = judgement.impacts
  const impacts = [{ ...(first as JudgedImpact), accepted }, ...others]
  const { runs } = JSON.parse(renderSarif(found([])[0], { ...judgement, impacts }, '1.2.3'))
  expect(runs[0].results).toMatchObject([
    { level: 'error', partialFingerprints: { 'concordat/v1': 'a05e6d6ce7e5' }, suppressions: [{ status: 'accepted' }] },
    { level: 'warning' },
  ])
})

test('an interaction that nothing explains fails, and is named everywhere', () => {
  const interaction = { pact: 'gateway-orders.json', description: 'an odd one' }
  const unexplained = [{ provider: 'orders', consumer: 'gateway', through: [], interaction, findings: [] }]
  const diff: ContractDiff = { ...found([])[0], unexplained }
  const judgement = judge(diff, { accepted: [], failOn: 'hit', today: '2026-01-01' })
  expect(judgement.failed).toBe(true)
  for (const render of [renderText, renderMarkdown, renderJson]) expect(render(diff, judgement)).toContain('an odd one')
})

function found(impacts: JudgedImpact[]): [ContractDiff, Judgement] {
  const diff: ContractDiff = { base: '1a2b3c', impacts, unexplained: [], pacts: [] }
  return [diff, judge(diff, { accepted: [], failOn: 'hit', today: '2026-01-01' })]
}
