import { expect, test } from 'vitest'
import { checkSource, openStrategy, sandboxLimits } from './index.ts'
import { barsOf } from './test/bars-of.ts'

const flat = { quantity: '0', averagePrice: null }
const rising = barsOf('1', '2', '3', '4')

/** The outcome of a strategy at the last of four bars. */
async function ask(source: string, limits = sandboxLimits) {
  await using strategy = await openStrategy({ source, parameters: { size: '2.5' }, limits })
  return await strategy.onBar({ bars: rising, position: flat })
}

const onBar = (body: string) => `export function onBar({ index, bar, indicators, position, parameters }) {\n${body}\n}`

test('a strategy is given the latest bar, the indicators of all, what is held and its parameters', async () => {
  const source = `
    export const indicators = (bars, { size }) => ({ scaled: bars.map(({ close }) => close * size) })
    ${onBar('const day = bar.opensAt / 86_400_000; return { target: index + bar.close + day + indicators.scaled[index] + position.quantity }')}`
  const day = Date.UTC(2026, 0, 4) / 86_400_000
  expect(await ask(source)).toEqual({ ok: true, signal: { kind: 'target', quantity: String(3 + 4 + day + 4 * 2.5) } })
})

test.each([
  ['nothing', 'return undefined', null],
  ['a target', "return { target: '-3' }", { kind: 'target', quantity: '-3' }],
  ['a number, as its shortest text', 'return { buy: 0.1 + 0.2 }', { kind: 'buy', quantity: '0.3' }],
  ['a number with an exponent', 'return { sell: 1e-7 }', { kind: 'sell', quantity: '0.0000001' }],
  ['more places than there are', "return { buy: '1.123456789' }", { kind: 'buy', quantity: '1.12345678' }],
])('%s is a signal', async (_name, body, signal) => {
  expect(await ask(onBar(body))).toEqual({ ok: true, signal })
})

test.each([
  ['does_not_compile', 'export function onBar() {\n  return {\n}', 3],
  ['does_not_compile', "import fs from 'node:fs'\nexport function onBar() {}", null],
  ['does_not_compile', 'await 1\nexport function onBar() {}', null],
  ['no_on_bar', 'export const onTick = () => undefined', null],
  ['invalid_indicators', `export const indicators = 1\n${onBar('')}`, null],
  ['invalid_indicators', `export const indicators = () => ({ mean: [1] })\n${onBar('')}`, null],
  ['invalid_indicators', `export const indicators = () => ({ mean: 1 })\n${onBar('')}`, null],
  ['invalid_indicators', `export const indicators = () => null\n${onBar('')}`, null],
  ['threw', onBar('return bar.mean.value'), 2],
  ['threw', onBar('Date.now()'), 2],
  ['threw', onBar('Math.random()'), 2],
  ['threw', onBar('throw { get message() { for (;;); } }'), null],
  ['threw', onBar('return onBar(arguments[0])'), 2],
  ['too_many_operations', onBar('for (;;);'), 1],
  ['too_many_operations', onBar('for (;;) { try { for (;;); } catch {} }'), 1],
  ['too_many_operations', `for (;;);\n${onBar('')}`, 1],
  ['too_many_operations', `export const indicators = () => { for (;;); }\n${onBar('')}`, 1],
  ['too_many_operations', onBar(`return /^(a+)+$/.test('${'a'.repeat(40)}b')`), 2],
  ['too_much_memory', onBar("return 'x'.repeat(1e9)"), 2],
  ['invalid_signal', onBar("return { target: 'all' }"), null],
  ['invalid_signal', onBar('return { target: NaN }'), null],
  ['invalid_signal', onBar('return { target: 1e12 }'), null],
  ['invalid_signal', onBar("return { buy: '-1' }"), null],
  ['invalid_signal', onBar('return { buy: 1, sell: 1 }'), null],
  ['invalid_signal', onBar('return {}'), null],
  ['invalid_signal', onBar('return true'), null],
  ['invalid_signal', `export async function onBar() {}`, null],
] as const)('it is told as %s: %s', async (code, source, line) => {
  const outcome = await ask(source, { ...sandboxLimits, operationsOfIndicators: 1_000_000 })
  expect(outcome).toEqual({ ok: false, fault: { code, message: expect.stringMatching(/./), line } })
})

test('native code that never ends and counts no operation is ended by the clock, and disturbs no other strategy', async () => {
  const endless = ask(onBar('const list = []; list.length = 4e9; return list.indexOf(1)'), {
    ...sandboxLimits,
    wallClock: 300,
  })
  expect(await ask(onBar('return { buy: 1 }'))).toMatchObject({ ok: true })
  expect(await endless).toEqual({
    ok: false,
    fault: { code: 'too_slow', message: 'It did not end within 0.3 seconds.', line: null },
  })
})

test('more endless strategies than threads do not take the time of one that waits', async () => {
  const endless = onBar('const list = []; list.length = 4e9; return list.indexOf(1)')
  const limits = { ...sandboxLimits, wallClock: 400 }
  const three = await Promise.all([ask(endless, limits), ask(endless, limits), ask(onBar('return { buy: 1 }'))])
  expect(three.map((outcome) => outcome.ok)).toEqual([false, false, true])
})

test('code that breaks the engine itself is told so', async () => {
  const source = onBar('return onBar(arguments[0])')
  const { fault } = Object.assign({ fault: undefined }, await ask(source, { ...sandboxLimits, stack: 0 }))
  expect(fault).toMatchObject({ code: 'threw', message: expect.stringMatching(/^The engine gave up: /) })
})

test('nothing is remembered from call to call, and nothing is shared', async () => {
  const source = `let calls = 0\n${onBar('calls += 1; globalThis.calls = (globalThis.calls ?? 0) + 1; return { buy: calls + globalThis.calls }')}`
  const both = [await ask(source), await ask(source)]
  expect(both).toEqual([both[0], both[0]])
  expect(both[0]).toMatchObject({ signal: { quantity: '2' } })
})

test('code has nothing but the language', async () => {
  const source = onBar(`throw new Error(Object.getOwnPropertyNames(globalThis).filter((name) =>
    /^(date|performance|console|process|require|fetch|std|os|atomics|settimeout|weakref|finalizationregistry|import|host)/i.test(name)).join())`)
  expect(await ask(source)).toMatchObject({ fault: { code: 'threw', message: 'Error: ' } })
})

test('a source is checked without being called', async () => {
  expect(await checkSource(onBar('for (;;);'))).toBeUndefined()
  expect(await checkSource('export const onBar = ')).toMatchObject({ code: 'does_not_compile', line: 1 })
})
