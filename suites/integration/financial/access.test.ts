import type { operations } from '@platform/schemas/financial'
import { expect, inject } from 'vitest'
import type { Answer } from '../../http/answer.ts'
import type { CallOptions, FinancialClient, GatewayClient } from '../../http/client.ts'
import { type DocumentedOperation, readOperations } from '../every-status/documented-operation.ts'
import { finish } from '../every-status/prepared.ts'
import { createArrange } from './arrange.ts'
import { goodRequests } from './every-status/good-requests.ts'
import { test as base } from './financial-test.ts'

type Id = keyof operations

/** What a token is asked for. Health and webhooks ask for none: the gateway's own, and a signature instead. */
const documented = readOperations(inject('openapi').financial)
const guarded = documented.filter(({ scope }) => scope !== undefined)
const scopes = ['account', 'financial:read', 'financial:write', 'financial:manage']

const test = base
  .extend('sides', { scope: 'file' }, ({ gateway, service }) => ({ gateway, service }))
  .extend('victim', { scope: 'file' }, async ({ people, gateway, platform }) => {
    const owner = await people.owner()
    const arrange = createArrange({ gateway, token: owner.token, platform })
    const prepare = async ({ id }: DocumentedOperation) => [id, finish(await goodRequests[id as Id](arrange))] as const
    const requests = new Map<string, CallOptions>(await Promise.all(guarded.map(prepare)))
    return { owner, arrange, requests }
  })

type Sides = { gateway: GatewayClient; service: FinancialClient }

/** Asks for an operation at the gateway and at the service's own port. */
async function askBoth({ gateway, service }: Sides, id: string, request: CallOptions): Promise<Answer[]> {
  return [await gateway.call(id as Id, request), await service.call(id as Id, request)]
}

async function collectAnswers(each: (operation: DocumentedOperation) => Promise<Answer[]>, of = guarded) {
  const answers = await Promise.all(of.map(async (operation) => ({ id: operation.id, answers: await each(operation) })))
  return answers.flatMap(({ id, answers }) =>
    answers.map(({ status, body }) => `${id} ${status} ${(body as { code?: string } | undefined)?.code}`),
  )
}

const twice = (lines: string[]) => lines.flatMap((line) => [line, line])

test('every operation that asks for a scope is in the matrix, and only health and webhooks ask for none', () => {
  expect(documented.filter(({ scope }) => scope === undefined).map(({ id }) => id)).toEqual([
    'receiveGoCardlessEvents',
    'getLiveness',
    'getReadiness',
  ])
  expect(guarded.length).toBeGreaterThan(40)
})

test('without a token, or with one that is none, nothing is answered and nothing is written', async ({
  sides,
  victim: { requests },
  books,
}) => {
  const before = await books.counts()
  const bare = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token: undefined }))
  expect(bare).toEqual(twice(guarded.map(({ id }) => `${id} 401 token_required`)))
  const forged = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token: 'a.b.c' }))
  expect(forged).toEqual(twice(guarded.map(({ id }) => `${id} 401 invalid_token`)))
  expect(await books.counts()).toEqual(before)
})

test.for(scopes.slice(1))(
  'without the scope %s nothing that needs it is done',
  async (scope, { sides, people, platform, victim: { requests }, books }) => {
    const device = await people.owner()
    const { accessToken: token } = await device.refresh({
      headers: { origin: platform.settings.origin },
      body: { scope: scopes.filter((other) => other !== scope).join(' ') },
    })
    const concerned = guarded.filter((operation) => operation.scope === scope)
    const before = await books.counts()
    const answers = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token }), concerned)
    expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 403 insufficient_scope`)))
    expect(await books.counts()).toEqual(before)
  },
)

test('a member may write, and not manage: voiding, refunding and publishing rates are refused', async ({
  sides,
  people,
  victim: { requests },
}) => {
  const { member } = await people.member()
  const concerned = guarded.filter(({ scope }) => scope === 'financial:manage')
  const request = (id: string) => ({ ...requests.get(id), token: member.token })
  const answers = await collectAnswers(({ id }) => askBoth(sides, id, request(id)), concerned)
  expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 403 insufficient_scope`)))
  await member.expect(200, 'listClients')
})

test('what is another tenant’s does not exist: read, changed, paid or cancelled by its id it is 404', async ({
  sides,
  people,
  victim: { requests },
  books,
}) => {
  const { token } = await people.owner()
  const concerned = guarded.filter(({ path }) => path.includes('Id}'))
  expect(concerned.length).toBeGreaterThan(18)
  const before = await books.counts()
  const answers = await collectAnswers(({ id }) => askBoth(sides, id, { ...requests.get(id), token }), concerned)
  expect(answers).toEqual(twice(concerned.map(({ id }) => `${id} 404 not_found`)))
  expect(await books.counts()).toEqual(before)
})

test('lists, sums and exports hold nothing of another tenant', async ({ owner, victim }) => {
  const lists = guarded.filter(
    ({ id, method }) => method === 'GET' && id.startsWith('list') && id !== 'listImportErrors',
  )
  for (const { id } of lists) {
    const theirs = await victim.owner.call(id as Id)
    expect([id, (theirs.body as { items: unknown[] }).items.length > 0]).toEqual([id, true])
    const ours = await owner.call(id as Id)
    expect([id, (ours.body as { items: unknown[] }).items]).toEqual([id, []])
  }
  const { text } = await owner.expect(200, 'exportTransactions')
  expect(text.trim().split('\n')).toHaveLength(1)
  const { body: filtered } = await owner.expect(200, 'listInvoices', {
    query: { clientId: (await victim.arrange.client()).id },
  })
  expect(filtered.items).toEqual([])
})

test('references in a body to what is another tenant’s are as wrong as to what is not there', async ({
  owner,
  victim,
  arrange,
  books,
}) => {
  const { requests } = victim
  const bodyOf = (id: Id) => requests.get(id)?.body as object
  const { mandateId } = await victim.arrange.debit()
  const quote = await victim.arrange.quote()
  const transaction = await arrange.transaction()
  const { id: invoiceId } = await arrange.issued()
  const pay = { invoiceId, amount: { amount: 100, currency: 'GBP' } }
  const references: readonly (readonly [Id, CallOptions, string])[] = [
    ['createInvoice', { body: bodyOf('createInvoice') }, '#/clientId'],
    ['createMandate', arrange.withKey(bodyOf('createMandate')), '#/clientId'],
    ['createPayment', arrange.withKey(bodyOf('createPayment')), '#/invoiceId'],
    ['createPayment', arrange.withKey({ ...pay, method: 'direct_debit', mandateId }), '#/mandateId'],
    ['createPayment', arrange.withKey({ ...pay, method: 'bank_transfer', quoteId: quote.id }), '#/quoteId'],
    ['createRefund', arrange.withKey(bodyOf('createRefund')), '#/paymentId'],
    ['createRule', { body: bodyOf('createRule') }, '#/categoryId'],
    [
      'categoriseTransaction',
      {
        path: { transactionId: transaction.id },
        headers: { 'if-match': '*' },
        body: { categoryId: (await victim.arrange.category()).id },
      },
      '#/categoryId',
    ],
  ]
  const before = await books.counts()
  for (const [id, request, pointer] of references) {
    const { status, body } = await owner.call(id, request)
    const pointers = (body as { errors?: { pointer: string }[] }).errors?.map((error) => error.pointer)
    expect([id, status, pointers]).toEqual([id, 422, [pointer]])
  }
  expect(await books.counts()).toEqual(before)
})
