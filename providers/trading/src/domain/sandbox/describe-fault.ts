import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import type { SandboxFault } from './sandbox-fault.ts'

/** The name under which a strategy's module is evaluated, which stacks tell. */
export const moduleName = 'strategy.js'

const longestMessage = 500

/** Says what code threw, in our words and its own. Reading it runs code of its author again: allow for that. */
export function describeFault(context: QuickJSContext, thrown: QuickJSHandle): SandboxFault {
  const name = readText(context, thrown, 'name')
  const text = readText(context, thrown, 'message')
  const stack = readText(context, thrown, 'stack') ?? ''
  const line = lineOf(stack)
  const said = (name === undefined ? (text ?? readValue(context, thrown)) : `${name}: ${text ?? ''}`).slice(
    0,
    longestMessage,
  )
  if (name === 'SyntaxError' && stack.startsWith(`    at ${moduleName}:`)) {
    return { code: 'does_not_compile', message: said, line }
  }
  if (name === 'ReferenceError' && text?.startsWith('could not load module') === true) {
    return { code: 'does_not_compile', message: `${said}. There is nothing to import; put it into the source.`, line }
  }
  if (name === 'InternalError' && text === 'out of memory') return { code: 'too_much_memory', message: said, line }
  return { code: 'threw', message: said, line }
}

/** The innermost place in the module. */
function lineOf(stack: string): number | null {
  const line = new RegExp(`${moduleName.replace('.', '\\.')}:(\\d+)`).exec(stack)?.[1]
  return line === undefined ? null : Number(line)
}

/** A text property, if it can be read. */
function readText(context: QuickJSContext, thrown: QuickJSHandle, name: string): string | undefined {
  if (context.typeof(thrown) !== 'object') return undefined
  try {
    const value = context.getProp(thrown, name)
    return context.typeof(value) === 'string' ? context.getString(value) : undefined
  } catch {
    return undefined
  }
}

function readValue(context: QuickJSContext, thrown: QuickJSHandle): string {
  try {
    return context.getString(thrown)
  } catch {
    return 'something that cannot be told'
  }
}
