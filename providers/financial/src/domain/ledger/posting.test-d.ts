import type { components } from '@platform/schemas/financial'
import { expectTypeOf, test } from 'vitest'
import type { Account } from './accounts.ts'
import { createPosting, type Entry, type Posting } from './posting.ts'

test('a posting cannot be made by hand', () => {
  const plain = { kind: 'transfer_received' as const, source: 'p1', entries: [] as readonly Entry[] }
  expectTypeOf(plain).not.toExtend<Posting>()
  expectTypeOf(createPosting('transfer_received', 'p1', [])).toEqualTypeOf<Posting>()
})

test('the accounts are those of the contract', () => {
  expectTypeOf<Account>().toEqualTypeOf<components['schemas']['LedgerAccount']>()
})
