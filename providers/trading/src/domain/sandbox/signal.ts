import type { SandboxFault } from './sandbox-fault.ts'

/** What a strategy wants: to hold a quantity (below zero: sold short), or to buy or sell one more. Not yet cut to lots. */
export type Signal = { kind: 'target' | 'buy' | 'sell'; quantity: string }

/** The signal, none, or why there is no telling. */
export type SignalOutcome = { ok: true; signal: Signal | null } | { ok: false; fault: SandboxFault }
