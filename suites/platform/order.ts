/** What the suite may ask of a service process over IPC. */
export type Order = { kind: 'advance'; milliseconds: number } | { kind: 'work' }

/** Password hashings of an auth process since it started, and the cost of each kind that it was asked for. */
export type HashWork = { hashed: number; verified: number; costs: string[] }

/** An order and its number, by which the reply is told from others. */
export type Envelope = { id: number; order: Order }
export type Reply = { id: number; result: unknown }
