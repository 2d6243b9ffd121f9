import { expect, test } from 'vitest'
import type { Bar } from '../../market/market-data.ts'
import { sandboxLimits } from '../sandbox/index.ts'
import { runBacktest } from './run-backtest.ts'

const day = 86_400_000

/** Closes that rise and fall; every fifth day the market is shut. */
const bars = Array.from({ length: 120 }, (_, index): Bar => {
  const close = (100 + 20 * Math.sin(index / 5) + 7 * Math.sin(index * 1.7)).toFixed(2)
  const opensAt = new Date(Date.UTC(2025, 0, 1) + (index + Math.floor(index / 4)) * day)
  return { opensAt, open: close, high: close, low: close, close, volume: '10' }
})

function run(source: string) {
  const settings = {
    initialCash: '100000',
    feeBasisPoints: 10,
    slippageBasisPoints: 5,
    tickSize: '0.01',
    lotSize: '1',
    maximumQuantity: '1000',
  }
  return runBacktest({ code: { source, parameters: {} }, limits: sandboxLimits, bars, settings })
}

const closes = 'const closes = bars.map(({ close }) => close)'

const cheats: Readonly<Record<string, string>> = {
  'knows the next close by indicators': `
    export const indicators = (bars) => ({ next: bars.map((_, index) => bars[index + 1]?.close ?? NaN) })
    export const onBar = ({ index, bar, indicators, position }) =>
      indicators.next[index] > bar.close && position.quantity === 0 ? { target: 10 }
      : indicators.next[index] < bar.close && position.quantity > 0 ? { target: 0 } : undefined`,
  'fails where there is no next bar': `
    export const indicators = (bars) => ({ next: bars.map(({ close }, index) => index < 119 ? bars[index + 1].close : close) })
    export const onBar = ({ index, bar, indicators }) => ({ target: indicators.next[index] > bar.close ? 1 : 0 })`,
  'reads indicators of later bars': `
    export const indicators = (bars) => { ${closes}; return { closes } }
    export const onBar = ({ index, indicators: { closes } }) => ({ target: closes[index + 5] > closes[index] ? 1 : 0 })`,
  'looks one bar ahead, at few bars': `
    export const indicators = (bars) => ({ next: bars.map((_, index) => bars[index + 1]?.close ?? NaN) })
    export const onBar = ({ index, indicators: { next } }) => index % 37 === 11 && next[index] > 0 ? { buy: 1 } : undefined`,
  'normalises over the whole series': `
    export const indicators = (bars) => {
      ${closes}
      const mean = closes.reduce((sum, each) => sum + each, 0) / closes.length
      return { above: closes.map((close) => close > mean ? 1 : 0) }
    }
    export const onBar = ({ index, indicators: { above } }) => ({ target: above[index] })`,
  'sells at the end that it knows': `
    export const indicators = (bars) => ({ length: bars.map(() => bars.length) })
    export const onBar = ({ index, indicators: { length } }) => ({ target: index < length[index] - 2 ? 1 : 0 })`,
  'makes bars of later ones': `
    export const indicators = (bars) => { bars.splice(0, 1); bars.push(bars.at(-1)); return {} }
    export const onBar = ({ bar, index }) => ({ target: Math.round(bar.close) })`,
}

test.each(Object.keys(cheats))('who %s is found out', async (cheat) => {
  const outcome = await run(cheats[cheat] ?? '')
  expect(outcome).toMatchObject({ ok: true, result: { lookAhead: { verdict: 'biased' } } })
})

test('the first bar with another signal is named', async () => {
  const outcome = await run(`
    export const indicators = (bars) => ({ last: bars.map(() => bars.length) })
    export const onBar = ({ index, indicators: { last } }) => index === 7 ? { target: last[index] } : undefined`)
  expect(outcome).toMatchObject({
    ok: true,
    result: { lookAhead: { verdict: 'biased', firstBiasedAt: bars[7]?.opensAt.toISOString() } },
  })
})

test.each([
  [
    'a mean of the past',
    `export const indicators = (bars) => { ${closes}; return { mean: closes.map((_, index) =>
    closes.slice(Math.max(0, index - 9), index + 1).reduce((sum, each) => sum + each, 0) / Math.min(10, index + 1)) } }
    export const onBar = ({ index, bar, indicators: { mean } }) => ({ target: bar.close > mean[index] ? 1 : 0 })`,
  ],
  ['one that has no indicators', 'export const onBar = ({ bar }) => ({ target: bar.close > 100 ? 5 : -5 })'],
  [
    'one that acts on what it holds',
    `export const onBar = ({ bar, position }) =>
    position.quantity !== 0 && bar.close > position.averagePrice ? { target: 0 } : { buy: 1 }`,
  ],
  ['one that never wants anything', 'export const onBar = () => {}'],
])('%s is honest', async (_name, source) => {
  expect(await run(source)).toMatchObject({
    ok: true,
    result: { lookAhead: { verdict: 'clean', firstBiasedAt: null } },
  })
})

test('one that keeps something from bar to bar is told so: live, it would have nothing', async () => {
  const outcome = await run(`let before = 0
    export const onBar = ({ bar: { close } }) => { const rises = close > before; before = close; return { target: rises ? 1 : 0 } }`)
  expect(outcome).toMatchObject({
    ok: false,
    fault: { code: 'keeps_state', message: expect.stringMatching(/indicators/) },
  })
})
