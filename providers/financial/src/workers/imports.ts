import { startWorker, type Worker } from '@platform/conventions/workers'
import { type ImportWork, workOnImports } from '../domain/imports/work-on-imports.ts'

/** Milliseconds after which what another process queued, or left, is found. */
const every = 1_000

/** Works on imports in the background of a process, one at a time. */
export type ImportWorker = {
  start: () => void
  /** Looks for work at once: something was just queued. */
  wake: () => void
  /** Ends with the batch that is under way; another worker goes on from there. */
  stop: () => Promise<void>
}

export function createImportWorker(context: ImportWork, onError: (error: unknown) => void): ImportWorker {
  let worker: Worker | undefined
  let stopping = false
  const work = async () => {
    await workOnImports(context, () => stopping)
    return false
  }
  return {
    start: () => {
      worker = startWorker({ work, every, onError })
    },
    wake: () => worker?.wake(),
    stop: async () => {
      stopping = true
      await worker?.stop()
    },
  }
}
