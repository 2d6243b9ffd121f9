import { examples } from '@platform/fixtures/gocardless'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  asFields,
  becauseOf,
  connect,
  created,
  fieldsView,
  gocardless,
  known,
  noHeaders,
  refused,
} from '../../test/gocardless-contract.ts'
import { customerView } from './views.ts'

const { customer } = examples
const wish = {
  key: 'customer-101',
  name: { company: 'Grace & Söhne GmbH' },
  email: 'grace@example.com',
  countryCode: 'DE',
  metadata: customer.metadata,
}

test('a customer is created', async () => {
  known
    .post('/customers', ({ response }) => response(201, created).json({ customers: customer }))
    .reads(z.object({ customers: customerView }), noHeaders)

  const outcome = await (await connect()).createCustomer(wish)

  expect(outcome).toMatchObject({ outcome: 'done', value: { id: customer.id, email: wish.email }, replayed: false })
})

test('a customer whose email is none is refused, and the field is named', async () => {
  known
    .post('/customers', ({ response }) =>
      response(422, refused).json(
        examples.error(422, 'validation_failed', { field: 'email', message: 'Invalid email address' }),
      ),
    )
    .reads(fieldsView, asFields)

  const outcome = await (await connect()).createCustomer({ ...wish, email: 'none' })

  expect(outcome).toMatchObject({ outcome: 'refused', fields: [{ field: 'email' }] })
})

test('an access token that is not known says nothing of the customer', async () => {
  gocardless
    .given('the access token is unknown')
    .post('/customers', ({ response }) =>
      response(401, refused).json(becauseOf(401, 'access_token_not_found', 'The access token is not recognised')),
    )
    .reads(null, noHeaders)

  expect(await (await connect()).createCustomer(wish)).toMatchObject({ outcome: 'unavailable', cause: 'credentials' })
})
