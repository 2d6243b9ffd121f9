/** What a strategy's code may use. */
export type SandboxLimits = {
  /** Of its heap, in bytes. */
  memory: number
  /** Of its stack, in bytes. */
  stack: number
  /** Loop turns and calls of loading the module, and of every call of `onBar`. */
  operationsPerCall: number
  /** Loop turns and calls of `indicators`. */
  operationsOfIndicators: number
  /** Milliseconds of the clock on the wall, for what is counted by no operation. */
  wallClock: number
}

/** As deployed. */
export const sandboxLimits: SandboxLimits = {
  memory: 128 * 1024 * 1024,
  stack: 256 * 1024,
  operationsPerCall: 1_000_000,
  operationsOfIndicators: 100_000_000,
  wallClock: 5_000,
}

/** How many bars a live strategy is given at most: the latest. */
export const historyBars = 1_000
