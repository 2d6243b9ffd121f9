/** Calls back once after so many milliseconds, unless the function that it answers is called first. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void

/** Something that is done whenever there is something to do. */
export type Worker = {
  /** There may be something to do now. */
  wake: () => void
  /** Begins nothing new and waits for what is under way. */
  stop: () => Promise<void>
}

type Work = {
  /** Does what there is, and tells whether there may be more. */
  work: () => Promise<boolean>
  /** Milliseconds after which it looks by itself. */
  every: number
  schedule?: Schedule
  onError: (error: unknown) => void
}

/** Starts at once. Waking it while it works makes it look once more afterwards. */
export function startWorker({ work, every, schedule = afterwards, onError }: Work): Worker {
  let underWay: Promise<void> | undefined
  let wakened = false
  let stopped = false
  let cancel: () => void = () => undefined

  const wake = () => {
    if (stopped) return
    wakened = true
    if (underWay !== undefined) return
    cancel()
    underWay = run().then(() => {
      underWay = undefined
      if (wakened) wake()
      else if (!stopped) cancel = schedule(wake, every)
    })
  }
  const run = async () => {
    while (wakened && !stopped) {
      wakened = false
      try {
        while (!stopped && (await work()));
      } catch (error) {
        onError(error)
      }
    }
  }
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      cancel()
      await underWay
    },
  }
}

/** The time of the machine itself. */
export const afterwards: Schedule = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}
