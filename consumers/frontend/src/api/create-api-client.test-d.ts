import type { components } from '@platform/schemas/gateway'
import { expectTypeOf, test } from 'vitest'
import type { ApiClient, MemberView, SessionView, UserView } from './index.ts'
import type { GrantView } from './views/grant.ts'
import type { NewTenantView } from './views/new-tenant.ts'
import type { FieldErrorView } from './views/problem.ts'

type Schemas = components['schemas']

test('every view reads what the OpenAPI document has', () => {
  expectTypeOf<Schemas['User']>().toExtend<UserView>()
  expectTypeOf<Schemas['User']>().toExtend<MemberView>()
  expectTypeOf<Schemas['User']>().toExtend<NewTenantView>()
  expectTypeOf<Schemas['Session']>().toExtend<SessionView>()
  expectTypeOf<Schemas['TokenGrant']>().toExtend<GrantView>()
  expectTypeOf<Schemas['FieldError']>().toExtend<FieldErrorView>()
})

test('requests are what the OpenAPI document asks for', () => {
  expectTypeOf<ApiClient['signUp']>().parameter(0).toEqualTypeOf<Schemas['SignUp']>()
  expectTypeOf<ApiClient['signIn']>().parameter(0).toEqualTypeOf<Schemas['Login']>()
  expectTypeOf<ApiClient['changePassword']>().parameter(0).toEqualTypeOf<Schemas['ChangePassword']>()
  expectTypeOf<ApiClient['users']['create']>().parameter(0).toEqualTypeOf<Schemas['CreateUser']>()
  expectTypeOf<ApiClient['users']['update']>().parameter(1).toEqualTypeOf<Schemas['UpdateUser']>()
})

test('answers have what pages read, and no more', () => {
  expectTypeOf<Awaited<ReturnType<ApiClient['currentUser']>>>().toEqualTypeOf<UserView>()
  expectTypeOf<UserView>().not.toHaveProperty('passwordChangedAt')
})
