import { RE2JS, RE2JSException } from 're2js'
import { PatternError } from './pattern-error.ts'

/** How many characters a pattern may have. */
export const longestPattern = 200

/** How many instructions it may compile to: each costs once for every character that is looked at. */
export const largestProgram = 256

/**
 * Compiles a pattern of RE2, which matches in linear time whatever it says: it has no backreferences and looks around
 * nowhere. It is searched for without case in text that `normaliseText` normalised.
 *
 * @throws PatternError
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function compilePattern(pattern: string): (normalised: string) => boolean {
  if (pattern.length > longestPattern) {
    throw new PatternError(`it has ${pattern.length} characters, more than ${longestPattern}`)
  }
  const compiled = compile(pattern)
  const size = compiled.programSize()
  if (size > largestProgram) {
    throw new PatternError(`it takes ${size} steps for each character, more than ${largestProgram}; repeat less in it`)
  }
  return (normalised) => compiled.test(normalised)
}

function compile(pattern: string): RE2JS {
  try {
    // Compatibility forms stay: a wide bracket must not become one that groups.
    return RE2JS.compile(pattern.normalize('NFC'), RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (error instanceof RE2JSException) throw new PatternError(error.message, { cause: error })
    throw error
  }
}
