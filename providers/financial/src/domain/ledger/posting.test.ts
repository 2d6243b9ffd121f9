import { expect, test } from 'vitest'
import { createPosting, type Entry, reverse } from './posting.ts'
import { UnbalancedPostingError } from './unbalanced-posting-error.ts'

const euro = (account: Entry['account'], amount: number): Entry => ({ account, currency: 'EUR', amount })
const yen = (account: Entry['account'], amount: number): Entry => ({ account, currency: 'JPY', amount })

test('what does not come to zero is not posted', () => {
  const post = () => createPosting('transfer_received', 'p1', [euro('bank', 5), euro('receivable', -4)])
  expect(post).toThrow(UnbalancedPostingError)
  expect(post).toThrow('transfer_received of p1: its EUR entries come to 1, not 0')
})

test('one currency does not make up for another', () => {
  expect(() => createPosting('transfer_received', 'p1', [euro('bank', 5), yen('receivable', -5)])).toThrow(
    UnbalancedPostingError,
  )
})

test('a sum that floating point would round to zero is seen', () => {
  const most = Number.MAX_SAFE_INTEGER
  const entries = [euro('bank', most), euro('refunds', most), euro('receivable', -most), euro('revenue', 1 - most)]
  expect(() => createPosting('transfer_received', 'p1', entries)).toThrow('come to 1, not 0')
})

test('entries of one account are one, and of nothing none', () => {
  const entries = [euro('bank', 5), euro('tax_payable', 0), euro('receivable', -2), euro('receivable', -3)]
  const { entries: merged } = createPosting('transfer_received', 'p1', entries)
  expect(merged).toEqual([euro('bank', 5), euro('receivable', -5)])
})

test('a posting and its reverse leave nothing', () => {
  const posting = createPosting('transfer_received', 'p1', [euro('bank', 5), euro('receivable', -5)])
  const undone = reverse(posting, 'payment_failed_late', 'p1')
  expect(createPosting('transfer_received', 'p1', [...posting.entries, ...undone.entries]).entries).toEqual([])
})

test('entries in no currency, or too large together, are refused', () => {
  const gold = { account: 'bank', currency: 'XAU', amount: 5 } as const
  const post = (entries: readonly Entry[]) => () => createPosting('transfer_received', 'p1', entries)
  expect(post([gold, { ...gold, account: 'receivable', amount: -5 }])).toThrow(
    expect.objectContaining({ code: 'unknown_currency' }),
  )
  expect(post([euro('bank', Number.MAX_SAFE_INTEGER), euro('bank', 1)])).toThrow(
    expect.objectContaining({ code: 'amount_out_of_range' }),
  )
})
