/**
 * What became of an event: it changed something; it is overtaken by what happened since; it is about nothing of ours; or
 * what it follows on is not known yet, and it waits.
 */
export type EventOutcome = 'applied' | 'stale' | 'ignored' | 'waiting'
