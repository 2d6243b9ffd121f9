import type { components } from '@platform/schemas/financial'
import { createDice, type Dice } from './dice.ts'
import { sampleTenants } from './sample-data.ts'

type Schemas = components['schemas']

/** How far an invoice has come. */
export type Fate = 'draft' | 'issued' | 'partially_paid' | 'paid' | 'void'

export type SampleInvoice = { client: number; invoice: Omit<Schemas['NewInvoice'], 'clientId'>; fate: Fate }

/** One tenant's year of business. Clients are named by their number, categories by their code. */
export type SampleBusiness = {
  tenantId: string
  rates: readonly { source: string; target: string; rate: string }[]
  categories: readonly Schemas['NewCategory'][]
  rules: readonly (Omit<Schemas['NewRule'], 'categoryId'> & { category: string })[]
  clients: readonly Schemas['NewClient'][]
  invoices: readonly SampleInvoice[]
  transactions: readonly Schemas['NewTransaction'][]
}

/** Currencies with no, two and three decimals. */
export const sampleCurrencies = ['EUR', 'GBP', 'USD', 'JPY', 'BHD'] as const

/** How much of the whole each tenant has; together 200 clients, 2,000 invoices, 50,000 transactions. */
const sizes = [
  { clients: 100, invoices: 1_000, transactions: 25_000 },
  { clients: 60, invoices: 600, transactions: 15_000 },
  { clients: 40, invoices: 400, transactions: 10_000 },
] as const

const categories = [
  ['sales', 'Sales'],
  ['rent', 'Rent'],
  ['wages', 'Wages'],
  ['software', 'Software'],
  ['travel', 'Travel'],
  ['bank-fees', 'Bank fees'],
] as const

/** What bank statements say, and the category that a rule finds in it; the last two are found by none. */
const statements = [
  ['invoice payment', 'sales'],
  ['office rent', 'rent'],
  ['payroll', 'wages'],
  ['subscription', 'software'],
  ['train ticket', 'travel'],
  ['account fee', 'bank-fees'],
  ['cash withdrawal', undefined],
  ['transfer', undefined],
] as const

const counterparties = [
  'Ada & Co',
  'Grace Ltd',
  'Müller GmbH',
  'Société Générale',
  '木村株式会社',
  'شركة البحرين',
  'Öresund AB',
]
const works = ['Consulting', 'Hosting', 'Training', 'Licence', 'Support', 'Design, second draft', 'Translation (中文)']
const fates: readonly Fate[] = ['draft', 'issued', 'partially_paid', 'paid', 'paid', 'paid', 'void']

/** All of it, or one part of so many; the same on every run. */
export function makeSampleBusinesses(parts = 1): SampleBusiness[] {
  return sampleTenants.map(({ id }, index) => {
    const size = sizes[index]
    if (size === undefined) throw new Error('Failed to seed: a tenant has no size. Name it in sample-financial.ts.')
    const dice = createDice(index + 1)
    return {
      tenantId: id,
      rates: [
        { source: 'GBP', target: 'EUR', rate: '1.1534' },
        { source: 'USD', target: 'EUR', rate: '0.8612' },
        { source: 'JPY', target: 'EUR', rate: '0.005471' },
        { source: 'BHD', target: 'EUR', rate: '2.2845' },
      ],
      categories: categories.map(([code, name]) => ({ code, name })),
      rules: statements.flatMap(([text, category], position) =>
        category === undefined
          ? []
          : {
              name: `Statements that say ${text}`,
              priority: 100 - position,
              category,
              conditions: [{ field: 'description' as const, operator: 'contains' as const, value: text }],
            },
      ),
      clients: repeat(size.clients / parts, (number) => makeClient(dice, number)),
      invoices: repeat(size.invoices / parts, () => makeInvoice(dice, size.clients / parts)),
      transactions: repeat(size.transactions / parts, (number) => makeTransaction(dice, number)),
    }
  })
}

function makeClient(dice: Dice, number: number): Schemas['NewClient'] {
  return {
    name: `${dice.pick(counterparties)} ${number}`,
    email: `client-${number}@example.com`,
    taxNumber: dice.upTo(3) === 0 ? null : `DE${100_000_000 + number}`,
    address: { line1: `${dice.upTo(200) + 1} High Street`, city: 'Exampleton', postalCode: '12345', country: 'DE' },
  }
}

function makeInvoice(dice: Dice, clients: number): SampleInvoice {
  const lines = repeat(dice.upTo(5) + 1, () => ({
    description: dice.pick(works),
    quantity: dice.pick(['1', '2', '7.5', '0.25', '12']),
    unitPrice: dice.upTo(500_000) + 1,
    taxRate: dice.pick([0, 700, 1_900, 2_000]),
  }))
  return {
    client: dice.upTo(clients),
    invoice: { currency: dice.pick(sampleCurrencies), dueOn: dayOf(dice.upTo(365)), lines },
    fate: dice.pick(fates),
  }
}

function makeTransaction(dice: Dice, number: number): Schemas['NewTransaction'] {
  const [text] = dice.pick(statements)
  return {
    bankReference: `BANK-${String(number).padStart(6, '0')}`,
    bookedOn: dayOf(dice.upTo(365)),
    amount: { amount: (dice.upTo(2) === 0 ? 1 : -1) * (dice.upTo(900_000) + 1), currency: dice.pick(sampleCurrencies) },
    counterparty: dice.pick(counterparties),
    description: `${text} ${number}`,
  }
}

/** A day of 2025 by its number from 0, `YYYY-MM-DD`. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10)
}

function repeat<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
