import { expect, onTestFinished, test } from 'vitest'
import { askMatrix } from '../../src/broker/matrix/ask-matrix.ts'
import { judge } from '../../src/broker/matrix/judge.ts'
import type { MatrixQuery } from '../../src/broker/matrix/matrix-query.ts'
import { openStore } from '../../src/broker/store/open-store.ts'
import { createClock } from './open-broker.ts'
import { createStory, type Story } from './story.ts'

interface Verdict {
  name: string
  given(story: Story): void
  /** The version that is to be deployed. */
  asked: [participant: string, version: string]
  latestBy?: 'cvpv'
  to: string
  want: [deployable: boolean | null, reason: string]
}

const severalConsumers = (story: Story) =>
  story
    .publish('Foo', '1', 'Bar')
    .deploy('Foo', '1', 'prod', '1')
    .verify('Foo', '1', 'Bar', '10')
    .publish('Foo', '2', 'Bar')
    .deploy('Foo', '2', 'prod', '2')
const severalProviders = (story: Story) =>
  story
    .publish('Foo', '1', 'Bar')
    .verify('Foo', '1', 'Bar', '10')
    .deploy('Bar', '10', 'prod', '1')
    .publish('Foo', '2', 'Bar')
    .deploy('Bar', '11', 'prod', '2')
const [yes, no, unknown] = ['successful', 'verification-failed', 'pact-not-ever-verified-by-provider']

/** What Pact Broker answers to the same questions (`matrix_integration_environment_spec.approved.json`). */
const verdicts: Verdict[] = [
  {
    name: 'the provider in the environment verified the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2')
        .deploy('Bar', '2', 'test')
        .verify('Foo', '1', 'Bar', '3', false),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [true, yes],
  },
  {
    name: 'the provider in the environment failed the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2', false)
        .deploy('Bar', '2', 'test')
        .verify('Foo', '1', 'Bar', '3'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [false, no],
  },
  {
    name: 'the provider is not in the environment',
    given: (story) => story.publish('Foo', '1', 'Bar').verify('Foo', '1', 'Bar', '2'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [null, unknown],
  },
  {
    name: 'the consumer is not in the environment of the provider',
    given: (story) => story.publish('Foo', '1', 'Bar').verify('Foo', '1', 'Bar', '2'),
    asked: ['Bar', '2'],
    latestBy: 'cvpv',
    to: 'test',
    want: [true, 'no-dependencies-missing'],
  },
  {
    name: 'one of several consumer versions is unverified',
    given: severalConsumers,
    asked: ['Bar', '10'],
    to: 'prod',
    want: [null, unknown],
  },
  {
    name: 'the last of several consumer versions is unverified by this provider version, and verified by another',
    given: (story) => severalConsumers(story).verify('Foo', '2', 'Bar', '9'),
    asked: ['Bar', '10'],
    to: 'prod',
    want: [null, unknown],
  },
  {
    name: 'every one of several consumer versions is verified',
    given: (story) => severalConsumers(story).verify('Foo', '2', 'Bar', '10'),
    asked: ['Bar', '10'],
    to: 'prod',
    want: [true, yes],
  },
  {
    name: 'none of several provider versions verified the consumer',
    given: severalProviders,
    asked: ['Foo', '2'],
    to: 'prod',
    want: [null, unknown],
  },
  {
    name: 'only a provider version that is nowhere verified the consumer',
    given: (story) => severalProviders(story).verify('Foo', '2', 'Bar', '12'),
    asked: ['Foo', '2'],
    to: 'prod',
    want: [null, unknown],
  },
  {
    name: 'the last of several provider versions verified the consumer',
    given: (story) => severalProviders(story).verify('Foo', '2', 'Bar', '11'),
    asked: ['Foo', '2'],
    to: 'prod',
    want: [true, yes],
  },
  {
    name: 'an older released provider version failed the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '10', false)
        .release('Bar', '10', 'prod')
        .verify('Foo', '1', 'Bar', '11')
        .release('Bar', '11', 'prod'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'prod',
    want: [false, no],
  },
  {
    name: 'every released provider version verified the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '10')
        .release('Bar', '10', 'prod')
        .verify('Foo', '1', 'Bar', '11')
        .release('Bar', '11', 'prod'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'prod',
    want: [true, yes],
  },
  {
    name: 'an older provider version on another instance failed the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '10', false)
        .deploy('Bar', '10', 'prod', 'instance-1')
        .verify('Foo', '1', 'Bar', '11')
        .deploy('Bar', '11', 'prod', 'instance-2'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'prod',
    want: [false, no],
  },
  {
    name: 'the provider version of every instance verified the consumer',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '10')
        .deploy('Bar', '10', 'prod', 'instance-1')
        .verify('Foo', '1', 'Bar', '11')
        .deploy('Bar', '11', 'prod', 'instance-2'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'prod',
    want: [true, yes],
  },
  {
    name: 'the provider version that failed was replaced',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '10', false)
        .deploy('Bar', '10', 'prod')
        .verify('Foo', '1', 'Bar', '11')
        .deploy('Bar', '11', 'prod'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'prod',
    want: [true, yes],
  },
]

/** Rules of the verdict that the fifteen leave open. */
const rules: Verdict[] = [
  {
    name: 'a version that nobody has heard of',
    given: (story) => story.publish('Foo', '1', 'Bar'),
    asked: ['Foo', '2'],
    latestBy: 'cvpv',
    to: 'test',
    want: [false, 'specified-version-does-not-exist'],
  },
  {
    name: 'a failure beside an unverified integration',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2', false)
        .deploy('Bar', '2', 'test')
        .publish('Foo', '1', 'Baz'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [null, no],
  },
  {
    name: 'a failure, then a success of the same versions',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2', false)
        .verify('Foo', '1', 'Bar', '2')
        .deploy('Bar', '2', 'test'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [true, yes],
  },
  {
    name: 'a success, then a failure of the same versions',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2')
        .verify('Foo', '1', 'Bar', '2', false)
        .deploy('Bar', '2', 'test'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [false, no],
  },
  {
    name: 'a new version with the content that was verified under another one',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar', 'same')
        .verify('Foo', '1', 'Bar', '2')
        .deploy('Bar', '2', 'test')
        .publish('Foo', '3', 'Bar', 'same'),
    asked: ['Foo', '3'],
    latestBy: 'cvpv',
    to: 'test',
    want: [true, yes],
  },
  {
    name: 'an undeployed provider',
    given: (story) =>
      story
        .publish('Foo', '1', 'Bar')
        .verify('Foo', '1', 'Bar', '2')
        .deploy('Bar', '2', 'test')
        .undeploy('Bar', 'test'),
    asked: ['Foo', '1'],
    latestBy: 'cvpv',
    to: 'test',
    want: [null, unknown],
  },
  {
    name: 'an unverified version of the consumer that is deployed elsewhere only',
    given: (story) => story.publish('Foo', '1', 'Bar').deploy('Foo', '1', 'prod').verify('Foo', '1', 'Bar', '2', false),
    asked: ['Bar', '2'],
    latestBy: 'cvpv',
    to: 'test',
    want: [true, 'no-dependencies-missing'],
  },
]

test.for([...verdicts, ...rules])('$name', ({ given, asked: [participant, version], latestBy, to, want }) => {
  const store = openStore(':memory:', createClock())
  onTestFinished(store.close)
  given(createStory(store))
  const query: MatrixQuery = {
    selectors: [{ participant, version }],
    ignore: [],
    target: { environment: to },
    limit: 100,
    ...(latestBy ? { latestBy } : {}),
  }
  const { deployable, reasons } = judge(askMatrix(store, query))
  expect([deployable, reasons[0]?.code]).toEqual(want)
})

test('the fifteen verdicts of Pact Broker are all here', () => {
  expect(verdicts).toHaveLength(15)
})
