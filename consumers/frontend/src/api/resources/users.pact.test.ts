import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createSignedInClient, gateway, hasMember, ownerSignedIn, signedIn } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { MemberListView, MemberView } from '../views/member.ts'

const { owner, problem, user, validationProblem } = examples
const newMember = { email: user.email, password: 'correct horse battery staple', role: 'member' } as const

test("an owner sees the tenant's users", async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('the tenant has a member', hasMember)
    .get('/auth/users', ({ response }) => response(200).json({ items: [user, owner] }))
    .reads(MemberListView)

  await expect(createSignedInClient().users.list()).resolves.toMatchObject([
    { id: user.id, email: user.email, role: 'member', status: 'active' },
    { id: owner.id, email: owner.email, role: 'owner', status: 'active' },
  ])
})

test("a member does not see the tenant's users", async () => {
  gateway
    .given('a user is signed in', signedIn)
    .get('/auth/users', ({ response }) =>
      response(403).json(problem(403, 'insufficient_scope', 'The access token does not allow this')),
    )
    .reads(problemViewOf('insufficient_scope'))

  const call = createSignedInClient().users.list()

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('an owner sees one user', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('the tenant has a member', hasMember)
    .get('/auth/users/{userId}', ({ response }) => response(200).json(user))
    .reads(MemberView)

  await expect(createSignedInClient().users.get(user.id)).resolves.toEqual({
    id: user.id,
    email: user.email,
    role: 'member',
    status: 'active',
  })
})

test('somebody who is not in the tenant is not seen', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .get('/auth/users/{userId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such user')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().users.get(user.id)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('an owner adds a user', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('nobody has the email', { email: user.email })
    .post('/auth/users', ({ response }) => response(201, { headers: { Location: `users/${user.id}` } }).json(user))
    .reads(MemberView, { headers: [] })

  await expect(createSignedInClient().users.create(newMember)).resolves.toMatchObject({ id: user.id, status: 'active' })
})

test('a user is not added twice', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('a user exists', { email: user.email })
    .post('/auth/users', ({ response }) =>
      response(409).json(problem(409, 'email_taken', 'Somebody has signed up with this email')),
    )
    .reads(problemViewOf('email_taken'))

  const call = createSignedInClient().users.create(newMember)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'email_taken' })
})

test('a user is not added with something that is no email', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('nobody has the email', { email: user.email })
    .post('/auth/users', ({ response }) => response(422).json(validationProblem))
    .reads(validationViewOf('#/email'))

  const call = createSignedInClient().users.create({ ...newMember, email: 'ada at example.com' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/email' }] })
})

test('an owner disables a member', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('the tenant has a member', hasMember)
    .patch('/auth/users/{userId}', ({ response }) => response(200).json({ ...user, status: 'disabled' }))
    .reads(MemberView)

  const call = createSignedInClient().users.update(user.id, { status: 'disabled' })

  await expect(call).resolves.toMatchObject({ status: 'disabled' })
})

test('an owner makes a member an administrator', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .given('the tenant has a member', hasMember)
    .patch('/auth/users/{userId}', ({ response }) => response(200).json({ ...user, role: 'admin' }))
    .reads(MemberView)

  const call = createSignedInClient().users.update(user.id, { role: 'admin' })

  await expect(call).resolves.toMatchObject({ role: 'admin' })
})

test('somebody who is not in the tenant cannot be changed', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .patch('/auth/users/{userId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such user')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().users.update(user.id, { status: 'disabled' })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('the last owner stays an owner', async () => {
  gateway
    .given('an owner is signed in', ownerSignedIn)
    .patch('/auth/users/{userId}', ({ response }) =>
      response(409).json(problem(409, 'last_owner', 'A tenant keeps at least one owner')),
    )
    .reads(problemViewOf('last_owner'))

  const call = createSignedInClient().users.update(owner.id, { role: 'member' })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'last_owner' })
})
