/** What the suite may ask of a service process over IPC. */
export type Order = { kind: 'advance'; milliseconds: number } | { kind: 'work' }

/** Passwords that an auth process has hashed since it started, and the cost of each comparison that it made. */
export type HashWork = { hashed: number; costs: string[] }

/** An order and its number, by which the reply is told from others. */
export type Envelope = { id: number; order: Order }
export type Reply = { id: number; result: unknown }
