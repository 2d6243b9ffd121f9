import { checkBroker } from './check-broker.ts'
import { checkChromium } from './check-chromium.ts'
import { checkContracts } from './check-contracts.ts'
import { checkEngine } from './check-engine.ts'
import { checkFolders } from './check-folders.ts'
import { checkGit } from './check-git.ts'
import type { CheckUp, Diagnosis, Patient } from './check-up.ts'
import { checkVersions } from './check-versions.ts'

/** In the order in which one thing needs another. */
const checkUps: readonly CheckUp[] = [
  checkVersions,
  checkEngine,
  checkChromium,
  checkContracts,
  checkFolders,
  checkGit,
  checkBroker,
]

/** Looks at all that the kit needs of a machine and a repository. */
export async function* examine(patient: Patient): AsyncIterable<Diagnosis> {
  for (const checkUp of checkUps) {
    patient.signal.throwIfAborted()
    yield* await checkUp(patient)
  }
}
