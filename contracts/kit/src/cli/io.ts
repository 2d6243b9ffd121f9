/** All that a command may touch of the process; a test gives its own. */
export interface Io {
  out: Output
  /** Progress and errors, so that `--json` stays whole. */
  error: Output
  /** Asks the person at the terminal; absent where there is none, as in CI. */
  ask?: (question: string) => Promise<string>
  /** Directory that paths are relative to. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** 0 fine, 1 findings, 2 could not run; 3 is can-i-deploy's alone: unknown. */
  exitCode: ExitCode
}

export interface Output {
  write(text: string): unknown
  /** Whether colour and overwriting are welcome; `NO_COLOR` and pipes say no. */
  isTTY?: boolean
  columns?: number
}

export type ExitCode = 0 | 1 | 2 | 3
