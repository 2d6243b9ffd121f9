import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, gateway, ownerSignedIn, signedIn } from '../../../test/gateway-pact.ts'
import { UserView } from '../views/user.ts'

const { owner, user } = examples

test('the current user is a member', async () => {
  gateway
    .given('a user is signed in', signedIn)
    .get('/auth/me', ({ response }) => response(200).json(user))
    .reads(UserView)

  await expect(createSignedInClient().currentUser()).resolves.toEqual({
    id: user.id,
    email: user.email,
    role: 'member',
    tenant: { name: user.tenant.name },
  })
})

test('the current user is the owner', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .get('/auth/me', ({ response }) => response(200).json(owner))
    .reads(UserView)

  await expect(createSignedInClient().currentUser()).resolves.toMatchObject({ role: 'owner' })
})
