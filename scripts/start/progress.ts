import { styleText } from 'node:util'

/** Tells what the loop is doing, a line a step. */
export interface Progress {
  /** Announces a stage; what it returns says how the stage ended. */
  begin(stage: string): (outcome: string) => void
  /** A line below the stage. */
  note(line: string): void
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  const dim = (text: string) => styleText('dim', text, { stream })
  return {
    begin(stage) {
      const started = performance.now()
      if (stream.isTTY) stream.write(`${stage.padEnd(10)} …\r`)
      return (outcome) => {
        const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
        stream.write(`${stage.padEnd(10)} ${outcome.padEnd(56)} ${dim(seconds.padStart(7))}\n`)
      }
    },
    note(line) {
      stream.write(`${' '.repeat(10)} ${dim(line)}\n`)
    },
  }
}
