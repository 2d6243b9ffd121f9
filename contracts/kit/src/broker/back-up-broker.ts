import { existsSync } from 'node:fs'
import { BrokenStoreError } from './store/broken-store-error.ts'
import { openStore } from './store/open-store.ts'

/**
 * Copies the data of a broker to a new file, as it is at one moment; a broker may run on it meanwhile.
 *
 * @throws BrokenStoreError
 */
export function backUpBroker(file: string, target: string): void {
  if (!existsSync(file))
    throw new BrokenStoreError(file, 'there is no such file', 'Name the one that the broker runs on.')
  const store = openStore(file, () => new Date())
  try {
    store.backUp(target)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `Failed to back up "${file}" to "${target}": ${reason}. Name a new file in a folder that can be written.`,
      {
        cause: error,
      },
    )
  } finally {
    store.close()
  }
}
