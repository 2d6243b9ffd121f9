/** What a strategy's code may use. An operation is a turn of a loop or a call; they are counted by ten thousands. */
export type SandboxLimits = {
  /** Of its heap, in bytes. */
  memory: number
  /** Of its stack, in bytes. */
  stack: number
  /** Of loading the module, and of every call of `onBar`. */
  operationsPerCall: number
  /** Of `indicators`. */
  operationsOfIndicators: number
  /** Of everything together. */
  operationsInAll: number
  /** Milliseconds by the clock on the wall from when it begins to run, for what no operation counts. */
  wallClock: number
}

/** As deployed, for a signal of a live strategy. */
export const sandboxLimits: SandboxLimits = {
  memory: 128 * 1024 * 1024,
  stack: 256 * 1024,
  operationsPerCall: 1_000_000,
  operationsOfIndicators: 100_000_000,
  operationsInAll: 250_000_000,
  wallClock: 5_000,
}

/** How many bars a live strategy is given at most: the latest. */
export const historyBars = 1_000
