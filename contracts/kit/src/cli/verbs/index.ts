import type { Verb } from '../verb.ts'
import { canIDeploy } from './can-i-deploy.ts'
import { check } from './check.ts'
import { coverage } from './coverage.ts'
import { createEnvironment } from './create-environment.ts'
import { diff } from './diff.ts'
import { publish } from './publish.ts'
import { recordDeployment } from './record-deployment.ts'
import { report } from './report.ts'

/** In the order in which the help lists them. */
export const verbs: readonly Verb[] = [
  check,
  diff,
  coverage,
  report,
  publish,
  canIDeploy,
  recordDeployment,
  createEnvironment,
]
