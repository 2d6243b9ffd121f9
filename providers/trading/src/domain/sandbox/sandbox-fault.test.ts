import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sandboxFaultCodes } from './sandbox-fault.ts'
import { historyBars, sandboxLimits } from './sandbox-limits.ts'

const page = readFileSync(new URL('../../../../../docs/decisions/strategies.md', import.meta.url), 'utf8')

test('every fault is documented, and every documented one exists', () => {
  const documented = [...page.matchAll(/`([a-z]+(?:_[a-z]+)+|threw)`/g)].map(([, code]) => code)
  expect([...new Set(documented)].toSorted()).toEqual(sandboxFaultCodes.toSorted())
})

test('the documented limits are those that hold', () => {
  const row = (what: string) => page.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? ''
  expect(row('heap')).toContain(`${sandboxLimits.memory / 1024 ** 2} MB`)
  expect(row('stack')).toContain(`${sandboxLimits.stack / 1024} KB`)
  expect(row('operations of loading')).toContain(`${sandboxLimits.operationsPerCall / 1e6} million`)
  expect(row('operations of `indicators`')).toContain(`${sandboxLimits.operationsOfIndicators / 1e6} million`)
  expect(row('operations in all')).toContain(`${sandboxLimits.operationsInAll / 1e6} million`)
  expect(row('clock on the wall')).toContain(`${sandboxLimits.wallClock / 1e3} s`)
  expect(page).toContain(`the last ${historyBars.toLocaleString('en')} bars`)
})
