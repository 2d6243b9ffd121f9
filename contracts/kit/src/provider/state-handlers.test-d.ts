import { expectTypeOf, test } from 'vitest'
import { type StateHandlers, verifyPacts } from './index.ts'

interface States {
  'a user exists': { email: string; age?: number }
  'nobody is signed in': Record<never, never>
}

const common = { provider: 'auth', pacts: 'pacts', start: () => ({ url: 'http://127.0.0.1:1' }) }
const nobody = () => {}

test('a missing handler does not compile', () => {
  // @ts-expect-error "a user exists" is missing
  verifyPacts<States>({ ...common, states: { 'nobody is signed in': nobody } })
})

test('a handler of a state that the catalogue does not have does not compile', () => {
  const states = { 'nobody is signed in': nobody, 'a user exists': nobody }
  verifyPacts<States>({ ...common, states })
  // @ts-expect-error "a user exist" is misspelt
  verifyPacts<States>({ ...common, states: { ...states, 'a user exist': nobody } })
})

test('a handler takes the parameters of its state', () => {
  expectTypeOf<Parameters<StateHandlers<States>['a user exists']>>().toEqualTypeOf<[{ email: string; age?: number }]>()
  // @ts-expect-error the state has no parameter "name"
  const handler: StateHandlers<States>['a user exists'] = ({ name }: { name: string }) => ({ name })
  expectTypeOf(handler).toBeFunction()
})

test('a handler returns values that JSON can carry, or nothing', () => {
  type Answer = Awaited<ReturnType<StateHandlers<States>['a user exists']>>
  expectTypeOf<{ accessToken: string }>().toExtend<Answer>()
  expectTypeOf<undefined>().toExtend<Answer>()
  expectTypeOf<string>().not.toExtend<Answer>()
})
