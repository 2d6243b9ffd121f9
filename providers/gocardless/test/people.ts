import type { GoCardlessClient } from 'gocardless-nodejs'

export const ada = { given_name: 'Ada', family_name: 'Lovelace', email: 'ada@example.com', country_code: 'GB' }

/** A customer of GoCardless' with a mandate, on the way that seeding goes. */
export async function seedMandate(client: GoCardlessClient, currency: 'GBP' | 'EUR' = 'GBP') {
  const customer = await client.customers.create(ada)
  const account = await client.customerBankAccounts.create({
    account_holder_name: 'Ada Lovelace',
    account_number: '55779911',
    currency,
    links: { customer: String(customer.id) },
  })
  const mandate = await client.mandates.create({ links: { customer_bank_account: String(account.id) } })
  return { customerId: String(customer.id), accountId: String(account.id), mandateId: String(mandate.id) }
}

/** One that collects already. */
export async function seedActiveMandate(client: GoCardlessClient) {
  const seeded = await seedMandate(client)
  await run(client, 'mandate_activated', seeded.mandateId)
  return seeded
}

/** Runs one of GoCardless' scenario simulators. */
export async function run(client: GoCardlessClient, scenario: string, resource: string): Promise<void> {
  await client.scenarioSimulators.run(scenario, { links: { resource } })
}
