import { expect, test } from 'vitest'
import { ada, run } from './people.ts'
import { startEmulator } from './start-emulator.ts'

test('a billing request is collected, confirmed and fulfilled, and is a mandate then', async () => {
  await using emulator = await startEmulator()
  const { billingRequests, mandates, customers } = emulator.client
  const asked = await billingRequests.create({ mandate_request: { currency: 'EUR', metadata: { client: '1' } } })
  expect(asked).toMatchObject({ status: 'pending', mandate_request: { scheme: 'sepa_core' } })
  await expect(billingRequests.fulfil(asked.id)).rejects.toThrow('The billing request is pending')
  await expect(billingRequests.confirmPayerDetails(asked.id)).rejects.toThrow('Still to do: collect_customer_details')
  await billingRequests.collectCustomerDetails(asked.id, {
    customer: { given_name: 'Ada', family_name: 'Lovelace', email: 'ada@example.com' },
    customer_billing_detail: { country_code: 'DE' },
  })
  await billingRequests.collectBankAccount(asked.id, { account_holder_name: 'Ada', iban: 'DE89370400440532013000' })
  await expect(billingRequests.confirmPayerDetails(asked.id)).resolves.toMatchObject({ status: 'ready_to_fulfil' })
  const fulfilled = await billingRequests.fulfil(asked.id)
  expect(fulfilled.status).toBe('fulfilled')
  const mandate = await mandates.find(String(fulfilled.links?.mandate_request_mandate))
  expect(mandate).toMatchObject({ status: 'pending_submission', scheme: 'sepa_core', metadata: { client: '1' } })
  await expect(customers.find(String(fulfilled.links?.customer))).resolves.toMatchObject({ country_code: 'DE' })
  await expect(billingRequests.cancel(asked.id)).rejects.toMatchObject({ errors: [{ reason: 'cancellation_failed' }] })
})

test('the events of a billing request tell its way, and its mandate', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const asked = await client.billingRequests.create({ mandate_request: { currency: 'GBP' } })
  await run(client, 'billing_request_fulfilled', asked.id)
  const { events } = await client.events.list({ billing_request: asked.id })
  expect(events.map(({ action }) => action)).toEqual([
    'fulfilled',
    'payer_details_confirmed',
    'collect_bank_account',
    'collect_customer_details',
    'created',
  ])
  const { links } = await client.billingRequests.find(asked.id)
  expect(events[0]?.links).toMatchObject({ mandate_request_mandate: links?.mandate_request_mandate })
})

test('a customer who is known is not asked again', async () => {
  await using emulator = await startEmulator()
  const { billingRequests, customers } = emulator.client
  const customer = String((await customers.create(ada)).id)
  const asked = await billingRequests.create({ mandate_request: { currency: 'GBP' }, links: { customer } })
  expect(asked.actions?.find(({ type }) => type === 'collect_customer_details')).toMatchObject({ status: 'completed' })
  await expect(billingRequests.cancel(asked.id)).resolves.toMatchObject({ status: 'cancelled' })
  const found = await billingRequests.list({ customer, status: 'cancelled' })
  expect(found.billing_requests.map(({ id }) => id)).toEqual([asked.id])
})

test('an account is not taken before its holder is known, nor without a number', async () => {
  await using emulator = await startEmulator()
  const { billingRequests, customers, customerBankAccounts } = emulator.client
  const asked = await billingRequests.create({ mandate_request: { currency: 'GBP' } })
  const early = billingRequests.collectBankAccount(asked.id, { account_holder_name: 'Ada', account_number: '55779911' })
  await expect(early).rejects.toMatchObject({ errors: [{ reason: 'customer_details_missing' }] })
  const customer = String((await customers.create(ada)).id)
  const without = customerBankAccounts.create({ account_holder_name: 'Ada', links: { customer } })
  await expect(without).rejects.toMatchObject({ errors: [{ field: 'account_number' }] })
  const made = await customerBankAccounts.create({
    account_holder_name: 'Ada',
    account_number: '55779911',
    links: { customer },
  })
  await expect(customerBankAccounts.find(String(made.id))).resolves.toMatchObject({ account_number_ending: '11' })
  expect((await customerBankAccounts.list({ customer })).customer_bank_accounts).toHaveLength(1)
})

test('a customer is changed and removed; mandates end with them', async () => {
  await using emulator = await startEmulator()
  const { client } = emulator
  const asked = await client.billingRequests.create({ mandate_request: { currency: 'GBP' } })
  await run(client, 'billing_request_fulfilled', asked.id)
  const { links } = await client.billingRequests.find(asked.id)
  const customer = String(links?.customer)
  await expect(client.customers.update(customer, { city: 'London' })).resolves.toMatchObject({ city: 'London' })
  await expect(client.customers.update(customer, { given_name: '' })).rejects.toMatchObject({
    errors: [{ field: 'given_name' }, { field: 'family_name' }],
  })
  await client.customers.remove(customer)
  await expect(client.mandates.find(String(links?.mandate_request_mandate))).resolves.toMatchObject({
    status: 'cancelled',
  })
  await expect(client.customers.update(customer, {})).rejects.toMatchObject({
    errors: [{ reason: 'customer_data_removed' }],
  })
  expect((await client.customers.list()).customers).toEqual([])
})
