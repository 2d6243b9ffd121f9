import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { createVisitor, gateway } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { NewTenantView } from '../views/new-tenant.ts'

const { owner, problem, validationProblem } = examples
const tenant = { tenantName: owner.tenant.name, email: owner.email, password: 'correct horse battery staple' }

test('signing up makes a tenant and tells who may sign in', async () => {
  gateway
    .given('nobody has the email', { email: owner.email })
    .post('/auth/tenants', ({ response }) => response(201, { headers: { Location: `users/${owner.id}` } }).json(owner))
    .reads(NewTenantView, { headers: [] })

  await expect(createVisitor().signUp(tenant)).resolves.toEqual({
    email: owner.email,
    tenant: { name: owner.tenant.name },
  })
})

test('signing up with an email that is taken is refused', async () => {
  gateway
    .given('a user exists', { email: owner.email })
    .post('/auth/tenants', ({ response }) =>
      response(409).json(problem(409, 'email_taken', 'Somebody has signed up with this email')),
    )
    .reads(problemViewOf('email_taken'))

  await expect(createVisitor().signUp(tenant)).rejects.toMatchObject({ status: 409, code: 'email_taken' })
})

test('signing up with something that is no email names the field', async () => {
  gateway
    .given('nobody has the email', { email: owner.email })
    .post('/auth/tenants', ({ response }) => response(422).json(validationProblem))
    .reads(validationViewOf('#/email'))

  const call = createVisitor().signUp({ ...tenant, email: 'olga at example.com' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/email' }] })
})

test('signing up with a password that is too short names the field', async () => {
  gateway
    .given('nobody has the email', { email: owner.email })
    .given('the new password is too short')
    .post('/auth/tenants', ({ response }) =>
      response(422).json({ ...validationProblem, errors: [{ pointer: '#/password', message: 'Too short' }] }),
    )
    .reads(validationViewOf('#/password'))

  const call = createVisitor().signUp({ ...tenant, password: 'short' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/password' }] })
})
