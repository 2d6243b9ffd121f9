import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { toSarif } from './sarif.ts'

const finding: Finding = {
  code: 'response.enum.unhandled',
  severity: 'warning',
  message: 'the consumer does not take "SELL"',
  consumer: 'desk',
  provider: 'exchange',
  interaction: 'an order',
  pact: {
    file: 'pacts/desk-exchange.json',
    location: 'interactions[3].response.matchingRules.body.$.side',
    value: 'BUY',
    source: { file: 'pacts/desk-exchange.json', line: 30, column: 13 },
  },
  spec: {
    file: 'openapi/exchange.yaml',
    location: 'components.schemas.Order.properties.side',
    value: {},
    source: { file: 'openapi/shared schemas.yaml', line: 4, column: 9 },
  },
  remedy: 'Let the consumer handle the value.',
}

test('a result stands where the document says it, and names where the pact does', () => {
  const [run] = toSarif([finding], { version: '1.2.3', failures: [] }).runs
  expect(run?.tool.driver).toMatchObject({ name: 'concordat', semanticVersion: '1.2.3' })
  expect(run?.results).toMatchObject([
    {
      ruleId: 'response.enum.unhandled',
      ruleIndex: 0,
      level: 'warning',
      message: { text: expect.stringContaining('desk → exchange, "an order": the consumer does not take "SELL". Let') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'openapi/shared%20schemas.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 9 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 30 } } }],
    },
  ])
})

test('what could not be read is no success', () => {
  const [run] = toSarif([], { version: '1', failures: ['Failed to read pact "a.json".'] }).runs
  expect(run?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'Failed to read pact "a.json".' } }],
    },
  ])
  expect(toSarif([], { version: '1', failures: [] }).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true)
})

test('every result names a rule that is there, once', () => {
  const other: Finding = { ...finding, code: 'response.body.incompatible', severity: 'error' }
  const [run] = toSarif([finding, other, finding], { version: '1', failures: [] }).runs
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['response.body.incompatible', 'response.enum.unhandled'])
  for (const { ruleId, ruleIndex = -1 } of run?.results ?? [])
    expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
  expect(run?.results?.map(({ level }) => level)).toEqual(['warning', 'error', 'warning'])
})

test('a place without a line has none, and a file elsewhere has no base', () => {
  const { source: _, ...spec } = finding.spec
  const [run] = toSarif([{ ...finding, spec: { ...spec, file: '/elsewhere/exchange.yaml' } }], {
    version: '1',
    failures: [],
  }).runs
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: '/elsewhere/exchange.yaml' },
  })
})

test.for<[string, Finding, boolean]>([
  ['an interaction before it', withPlace('interactions[4].response.matchingRules.body.$.side'), true],
  ['another line', { ...finding, spec: { ...finding.spec, source: { file: 'x', line: 9, column: 1 } } }, true],
  ['other words', { ...finding, message: 'in other words' }, true],
  ['another interaction', { ...finding, interaction: 'another order' }, false],
  ['another place', withPlace('interactions[3].response.matchingRules.body.$.kind'), false],
  ['another code', { ...finding, code: 'response.rule.narrower' }, false],
])('%s: the fingerprint is the same: %#', ([, changed, same]) => {
  expect(fingerprintOf(changed) === fingerprintOf(finding)).toBe(same)
})

function withPlace(location: string): Finding {
  return { ...finding, pact: { ...finding.pact, location } }
}

function fingerprintOf(one: Finding): string | undefined {
  return toSarif([one], { version: '1', failures: [] }).runs[0]?.results?.[0]?.partialFingerprints?.['concordat/v1']
}
