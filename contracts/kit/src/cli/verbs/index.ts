import type { Verb } from '../verb.ts'
import { check } from './check.ts'
import { coverage } from './coverage.ts'

/** In the order in which the help lists them. */
export const verbs: readonly Verb[] = [check, coverage]
