import type { Verb } from '../verb.ts'
import { broker } from './broker.ts'
import { canIDeploy } from './can-i-deploy.ts'
import { check } from './check.ts'
import { comment } from './comment.ts'
import { coverage } from './coverage.ts'
import { createEnvironment } from './create-environment.ts'
import { diff } from './diff.ts'
import { doctor } from './doctor.ts'
import { init } from './init.ts'
import { publish } from './publish.ts'
import { recordDeployment } from './record-deployment.ts'
import { report } from './report.ts'

/** In the order in which the help lists them. */
export const verbs: readonly Verb[] = [
  init,
  doctor,
  check,
  diff,
  comment,
  coverage,
  report,
  publish,
  canIDeploy,
  recordDeployment,
  createEnvironment,
  broker,
]
