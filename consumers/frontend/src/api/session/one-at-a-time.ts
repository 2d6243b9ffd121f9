import { untilAborted } from './until-aborted.ts'

/** Starts a task when all earlier ones have settled. */
export type OneAtATime = <Result>(task: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>

/**
 * Makes a lane in which tasks run in the order of their calls; one that fails does not stop the next. An abort ends
 * the waiting only: the task runs in its turn, and must look at the signal itself.
 */
export function createLane(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (task, signal) => {
    const run = last.then(task)
    last = run.catch(() => undefined)
    return untilAborted(run, signal)
  }
}
