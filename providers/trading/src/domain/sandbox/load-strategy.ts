import { readFileSync } from 'node:fs'
import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import { createEngine, type Engine } from './create-engine.ts'
import { describeFault, moduleName } from './describe-fault.ts'
import { readSignal } from './read-signal.ts'
import type { SandboxFault } from './sandbox-fault.ts'
import type { SandboxLimits } from './sandbox-limits.ts'
import type { SignalOutcome } from './signal.ts'
import type { HeldPosition, StrategyCode } from './strategy-code.ts'

/** A strategy's module in an engine of its own, in this very thread: whoever loads it answers for ending the thread. */
export type LoadedStrategy = {
  /** Gives it all bars there are, as `columnsOf` has them, and computes its indicators. Once only, before the first signal. */
  giveBars: (columns: Float64Array<ArrayBuffer>) => SandboxFault | undefined
  /** Asks for the signal at one of the bars. */
  signalAt: (index: number, position: HeldPosition) => SignalOutcome
}

const guest = readFileSync(new URL('./guest.js', import.meta.url), 'utf8')

/** Evaluates a strategy's module, its parameters at hand as numbers. */
export async function loadStrategy({
  source,
  parameters,
  limits,
}: StrategyCode & { limits: SandboxLimits }): Promise<LoadedStrategy | { fault: SandboxFault }> {
  const engine = await createEngine(limits)
  const { context } = engine
  engine.allow(limits.operationsPerCall)
  const harness = context.unwrapResult(context.evalCode(guest, 'guest.js', { type: 'global' }))
  const functionOf = (name: string) => context.getProp(harness, name)
  const numbers = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, Number(text)]))
  run(engine, functionOf('takeParameters'), context.newString(JSON.stringify(numbers)))

  const evaluated = context.evalCode(source, moduleName, { type: 'module' })
  if (evaluated.error) return { fault: faultOf(engine, evaluated.error) }
  if (context.getPromiseState(evaluated.value).type !== 'fulfilled') {
    return { fault: { code: 'does_not_compile', message: 'It waits for something at its top level.', line: null } }
  }
  const taken = run(engine, functionOf('takeModule'), evaluated.value)
  if ('fault' in taken) return taken
  if (taken.text === 'no_on_bar') {
    return { fault: { code: 'no_on_bar', message: 'It exports no function "onBar".', line: null } }
  }
  if (taken.text === 'no_indicators') {
    return {
      fault: { code: 'invalid_indicators', message: 'What it exports as "indicators" is no function.', line: null },
    }
  }

  const computeIndicators = functionOf('computeIndicators')
  const signalAt = functionOf('signalAt')
  return {
    giveBars: (columns) => {
      engine.allow(limits.operationsOfIndicators)
      const given = run(engine, functionOf('takeBars'), context.newArrayBuffer(columns.buffer))
      if ('fault' in given) return given.fault
      engine.allow(limits.operationsOfIndicators)
      const computed = run(engine, computeIndicators)
      if ('fault' in computed) return computed.fault
      return computed.text === '' ? undefined : { code: 'invalid_indicators', message: computed.text, line: null }
    },
    signalAt: (index, { quantity, averagePrice }) => {
      engine.allow(limits.operationsPerCall)
      const held = context.newNumber(Number(quantity))
      const average = averagePrice === null ? context.null : context.newNumber(Number(averagePrice))
      const answer = run(engine, signalAt, context.newNumber(index), held, average)
      if ('fault' in answer) return { ok: false, fault: answer.fault }
      const read = readSignal(answer.text)
      if ('signal' in read) return { ok: true, signal: read.signal }
      return { ok: false, fault: { code: 'invalid_signal', message: read.reason, line: null } }
    },
  }
}

/** Calls a function of the guest, which answers text; the arguments are given away. */
function run(
  engine: Engine,
  called: QuickJSHandle,
  ...given: QuickJSHandle[]
): { text: string } | { fault: SandboxFault } {
  const { context } = engine
  try {
    const result = context.callFunction(called, context.undefined, ...given)
    for (const handle of given) handle.dispose()
    if (result.error) return { fault: faultOf(engine, result.error) }
    const text = readText(context, result.value)
    result.value.dispose()
    return { text }
  } catch (error) {
    return { fault: faultOfEngine(error) }
  }
}

/** The engine itself broke, by code that found a way to do it: it is of no more use, and nothing else was in it. */
function faultOfEngine(error: unknown): SandboxFault {
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error
  return { code: 'threw', message: `The engine gave up: ${error.message}.`, line: null }
}

function readText(context: QuickJSContext, value: QuickJSHandle): string {
  return context.typeof(value) === 'string' ? context.getString(value) : ''
}

function faultOf(engine: Engine, thrown: QuickJSHandle): SandboxFault {
  const exhausted = engine.exhausted()
  // What it threw may have accessors that never end.
  engine.allow(operationsOfReading)
  const fault = describeFault(engine.context, thrown)
  if (!exhausted) return fault
  return { code: 'too_many_operations', message: 'It did not end within the operations that it has.', line: fault.line }
}

const operationsOfReading = 10_000
