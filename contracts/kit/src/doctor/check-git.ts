import { runGit } from '../git/run-git.ts'
import type { CheckUp } from './check-up.ts'

const name = 'git'

/** Whether the history that `concordat diff` compares with is here: CI systems often fetch one commit alone. */
export const checkGit: CheckUp = async ({ root, signal }) => {
  try {
    const shallow = await runGit(['rev-parse', '--is-shallow-repository'], { cwd: root, signal })
    if (shallow.trim() === 'false') return [{ name, status: 'ok', message: 'the whole history is here' }]
    const remedy = 'Fetch all of it, as in actions/checkout with fetch-depth: 0, or by git fetch --unshallow.'
    return [{ name, status: 'warn', message: 'the history is cut off, so "concordat diff" may find no base', remedy }]
  } catch (error) {
    const isMissing = Reflect.get(Object(error), 'code') === 'ENOENT'
    const message = isMissing ? 'it is not installed' : 'this is no repository'
    return [{ name, status: 'warn', message, remedy: 'Only "concordat diff" needs it: run that in a clone.' }]
  }
}
