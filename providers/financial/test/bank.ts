import type { components } from '@platform/schemas/financial'
import type { TestFinancial } from './start-financial.ts'

type Schemas = components['schemas']

export const nobody = '01980a5e-7c00-7000-8000-00000000ffff'
export const stranger = { tenant: 'b0000000-0000-4000-8000-000000000001' }

/** 45.99 euros that went out for servers. */
export const newTransaction: Schemas['NewTransaction'] = {
  bankReference: 'BANK-1',
  bookedOn: '2026-01-14',
  amount: { amount: -4_599, currency: 'EUR' },
  counterparty: 'Example Hosting Ltd',
  description: 'Servers in January',
}

export async function addCategory({ call }: TestFinancial, code = 'hosting', caller = {}): Promise<string> {
  const { body } = await call('post', '/categories', caller).send({ code, name: code }).expect(201)
  return body.id
}

export async function addRule({ call }: TestFinancial, rule: object): Promise<Schemas['Rule']> {
  const whole = { name: 'A rule', priority: 100, conditions: [], ...rule }
  const { body } = await call('post', '/rules').send(whole).expect(201)
  return body
}

export async function addTransaction({ call }: TestFinancial, change: object = {}): Promise<Schemas['Transaction']> {
  const { body } = await call('post', '/transactions')
    .send({ ...newTransaction, ...change })
    .expect(201)
  return body
}

export function countTransactions({ db }: TestFinancial): Promise<number> {
  return db
    .selectFrom('transactions')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))
}
