/** What a strategy's code did that it may not; a closed list, `docs/decisions/strategies.md` explains each. */
export const sandboxFaultCodes = [
  'does_not_compile',
  'no_on_bar',
  'threw',
  'too_many_operations',
  'too_much_memory',
  'invalid_indicators',
  'invalid_signal',
  'keeps_state',
  'too_slow',
] as const

export type SandboxFaultCode = (typeof sandboxFaultCodes)[number]

/** A fault of a strategy's code, as its author is told. */
export type SandboxFault = {
  code: SandboxFaultCode
  message: string
  /** Of the source, from 1; null where it cannot be told. */
  line: number | null
}
