import { expect, test } from 'vitest'
import type { BrokerOptions } from './broker-options.ts'
import { readBrokerOptions } from './read-broker-options.ts'

const url = 'https://broker.example.org/base/'

function read(options: BrokerOptions, env: NodeJS.ProcessEnv = {}) {
  const found = readBrokerOptions({ url, ...options }, env)
  if ('error' in found) throw found.error
  return found.settings
}

test('by default the main branches and what is deployed or released are verified, and the branch of one name', () => {
  const selectors = [{ mainBranch: true }, { deployedOrReleased: true }]
  expect(read({})).toEqual({ url: 'https://broker.example.org/base', selectors, enablePending: false })
  expect(read({ providerVersionBranch: 'feat/x' })).toMatchObject({
    branch: 'feat/x',
    selectors: [...selectors, { matchingBranch: true }],
  })
  expect(read({ consumerVersionSelectors: [{ tag: 'prod' }] }, { GIT_BRANCH: 'main' }).selectors).toEqual([
    { tag: 'prod' },
  ])
})

test.for([
  [{ token: 'own' }, 'Bearer own'],
  [{ username: 'ann', password: 'own' }, `Basic ${btoa('ann:own')}`],
  [{}, 'Bearer of the environment'],
] as const)('%j is sent as "%s": options precede the environment, a token precedes a name', ([options, expected]) => {
  const env = { PACT_BROKER_TOKEN: 'of the environment', PACT_BROKER_USERNAME: 'env', PACT_BROKER_PASSWORD: 'env' }
  expect(read(options, env).authorization).toBe(expected)
})

test('a name and password may come from the environment', () => {
  const env = { PACT_BROKER_USERNAME: 'env', PACT_BROKER_PASSWORD: 'of the environment' }
  expect(read({}, env).authorization).toBe(`Basic ${btoa('env:of the environment')}`)
})

test('the provider’s branch is the one that is given, or published, or built', () => {
  const publish = { version: '1', branch: 'published' }
  expect(read({ providerVersionBranch: 'given', publish }).branch).toBe('given')
  expect(read({ publish }, { GIT_BRANCH: 'built' }).branch).toBe('published')
  expect(read({}, { GIT_BRANCH: 'built' }).branch).toBe('built')
})

test('results are published when it is said, in CI only where that is said', () => {
  const build = { GIT_COMMIT: 'abc', GIT_BRANCH: 'main' }
  expect(read({}, { ...build, CI: 'true' }).publication).toBeUndefined()
  expect(read({ publish: true }, build).publication).toEqual({ version: 'abc', branch: 'main' })
  expect(read({ publish: 'CI' }, build).publication).toBeUndefined()
  expect(read({ publish: 'CI' }, { ...build, CI: 'false' }).publication).toBeUndefined()
  expect(read({ publish: 'CI' }, { ...build, CI: '1' }).publication).toEqual({ version: 'abc', branch: 'main' })
})

test.for([
  [{ url: '' }, 'nobody said where it is. Set PACT_BROKER_BASE_URL'],
  [{ url: 'broker.example.org' }, 'its address cannot be used: it is no absolute URL'],
  [{ url: 'https://ann:secret@broker.example.org' }, 'it holds credentials'],
  [{ publish: true as const }, 'nobody said of which version of the provider. Set GIT_COMMIT'],
  [{ publish: { version: '' } }, 'nobody said of which version of the provider'],
])('%j is refused', ([options, expected]) => {
  expect(() => read(options as BrokerOptions)).toThrow(expected)
  expect(() => read(options as BrokerOptions)).not.toThrow('secret')
})
