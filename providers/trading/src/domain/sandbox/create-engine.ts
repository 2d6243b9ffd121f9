import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import release from '@jitl/quickjs-wasmfile-release-sync'
import {
  DefaultIntrinsics,
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core'
import type { SandboxLimits } from './sandbox-limits.ts'

/** A JavaScript engine that has nothing but the language: no host object, no clock, no module but its own. */
export type Engine = {
  context: QuickJSContext
  /** Allows so many operations from now on, within those that are left in all. */
  allow: (operations: number) => void
  /** Whether code was ended because it had no operation left. */
  exhausted: () => boolean
}

/** QuickJS asks whether to go on each time that so many operations are done. */
const operationsPerTick = 10_000

// Its types are those of a CommonJS module, whose default would be one step further in; Node imports the other one.
const variant = release as unknown as QuickJSSyncVariant
const wasmFile = '@jitl/quickjs-wasmfile-release-sync/wasm'
let compiled: WebAssembly.Module | undefined

/**
 * Creates an engine in a WebAssembly memory of its own, which nothing else is ever in. It is not disposed of: the memory goes
 * when nobody refers to the engine.
 */
export async function createEngine(limits: SandboxLimits): Promise<Engine> {
  compiled ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(wasmFile)))
  const quickJs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule: compiled }))
  const runtime = quickJs.newRuntime()
  runtime.setMemoryLimit(limits.memory)
  runtime.setMaxStackSize(limits.stack)
  let leftInAll = Math.ceil(limits.operationsInAll / operationsPerTick)
  let left = leftInAll
  runtime.setInterruptHandler(() => {
    left -= 1
    leftInAll -= 1
    return left < 0 || leftInAll < 0
  })
  return {
    context: runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } }),
    allow: (operations) => {
      left = Math.ceil(operations / operationsPerTick)
    },
    exhausted: () => left < 0 || leftInAll < 0,
  }
}
