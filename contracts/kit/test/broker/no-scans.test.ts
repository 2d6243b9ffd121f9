import { expect, onTestFinished, test } from 'vitest'
import { askMatrix } from '../../src/broker/matrix/ask-matrix.ts'
import type { MatrixQuery } from '../../src/broker/matrix/matrix-query.ts'
import { selectPacts } from '../../src/broker/selection/select-pacts.ts'
import { openStore } from '../../src/broker/store/open-store.ts'
import { ensureParticipant } from '../../src/broker/store/participants.ts'
import type { Store } from '../../src/broker/store/store.ts'
import { createClock } from './open-broker.ts'
import { createStory } from './story.ts'

/** The tables that grow with every build; the others grow with the company. */
const large = [
  'versions',
  'branch_versions',
  'tags',
  'pacts',
  'contents',
  'verifications',
  'deployed_versions',
  'released_versions',
]

test('no statement of a verdict or of a selection reads a whole table that grows with every build', () => {
  const store = openStore(':memory:', createClock())
  onTestFinished(store.close)
  createStory(store)
    .publish('Foo', '1', 'Bar')
    .verify('Foo', '1', 'Bar', '2')
    .deploy('Bar', '2', 'test')
    .deploy('Foo', '1', 'prod')
  const statements = new Set<string>()
  const observed: Store = {
    ...store,
    get: (sql, ...values) => {
      statements.add(sql)
      return store.get(sql, ...values)
    },
    all: (sql, ...values) => {
      statements.add(sql)
      return store.all(sql, ...values)
    },
  }
  const targets: MatrixQuery['target'][] = [
    { environment: 'test' },
    { latest: true },
    { tag: 'a', latest: true },
    { mainBranch: true },
  ]
  for (const target of targets) {
    for (const participant of ['Foo', 'Bar']) {
      const [version] = participant === 'Foo' ? ['1'] : ['2']
      askMatrix(observed, {
        selectors: [{ participant, version: version ?? '' }],
        ignore: [],
        target,
        latestBy: 'cvpv',
        limit: 100,
      })
    }
  }
  const provider = ensureParticipant(store, 'Bar')
  const selectors = [
    { mainBranch: true },
    { branch: 'a' },
    { tag: 'a' },
    { tag: 'a', latest: true },
    { latest: true },
    { deployedOrReleased: true },
    { environment: 'test' },
  ] as const
  for (const line of [{ providerVersionBranch: 'main' }, { providerVersionTags: ['a'] }]) {
    selectPacts(observed, provider, {
      ...line,
      consumerVersionSelectors: [...selectors],
      includePendingStatus: true,
      includeWipPactsSince: '2020-01-01',
    })
  }

  expect(statements.size).toBeGreaterThan(15)
  const scans = [...statements].flatMap((sql) => {
    const aliases = new Map(
      [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+(\w+))?/g)].map(([, table = '', alias]) => [
        alias ?? table,
        table,
      ]),
    )
    const plan = store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    return plan.flatMap(({ detail }) => {
      const alias = /^SCAN (\w+)/.exec(detail)?.[1]
      const table = alias === undefined ? undefined : (aliases.get(alias) ?? alias)
      return table !== undefined && large.includes(table) ? [`${detail}\n${sql}`] : []
    })
  })
  expect(scans).toEqual([])
})
