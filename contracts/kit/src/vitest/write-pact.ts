import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyRecording } from '../recording/recording.ts'
import { addInteraction } from './add-interaction.ts'
import { addMessage } from './add-message.ts'
import { marker } from './own-pacts.ts'

/** Pact specification V4, as pact-core counts. */
const version4 = 5

/**
 * Writes the interactions of a consumer and a provider as one pact file, which is complete at every moment.
 *
 * @returns whether the file's bytes changed
 */
export async function writePact(
  directory: string,
  file: string,
  recordings: readonly AnyRecording[],
): Promise<boolean> {
  const [first] = recordings
  if (!first) return false
  process.env['PACT_DO_NOT_TRACK'] ??= 'true'
  const { makeConsumerPact } = await import('@pact-foundation/pact-core')
  const pact = makeConsumerPact(first.consumer, first.provider, version4, 'error')
  pact.addMetadata(marker, 'format', '1')
  for (const recording of recordings) {
    if ('message' in recording) addMessage(pact.newAsynchronousMessage(recording.description), recording)
    else addInteraction(pact.newInteraction(recording.description), recording)
  }
  await mkdir(directory, { recursive: true })
  // Beside the pacts, because a rename is atomic within one file system only.
  const temporary = await mkdtemp(join(directory, '.writing-'))
  try {
    pact.writePactFile(temporary, false)
    const [written] = await readdir(temporary)
    if (written === undefined)
      throw new Error(`Failed to write ${file}: pact-core wrote nothing. Report this as a bug.`)
    const [bytes, before] = await Promise.all([
      readFile(join(temporary, written)),
      readFile(join(directory, file)).catch(() => undefined),
    ])
    if (before?.equals(bytes)) return false
    await rename(join(temporary, written), join(directory, file))
    return true
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
