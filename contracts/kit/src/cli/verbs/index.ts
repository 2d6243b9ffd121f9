import type { Verb } from '../verb.ts'
import { check } from './check.ts'
import { coverage } from './coverage.ts'
import { diff } from './diff.ts'
import { report } from './report.ts'

/** In the order in which the help lists them. */
export const verbs: readonly Verb[] = [check, diff, coverage, report]
