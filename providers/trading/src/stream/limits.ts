/** What one client may ask of the stream, and what it may cost. Sizes are bytes. */
export const streamLimits = {
  ticketsPerUser: 10,
  connectionsPerUser: 10,
  connections: 5_000,
  /** Tickets that are looked up at once: more would hold up the database's other users. */
  upgradesUnderWay: 500,
  symbols: 100,
  /** Of a client's frame. */
  frameSize: 8 * 1024,
  framesPerSecond: 20,
  /** In a row that say nothing that the stream understands. */
  malformedFrames: 5,
  /** That wait to be sent to one client before quotes are conflated and account events are left in the database. */
  waiting: 256 * 1024,
  /** That wait to be sent when something else is to be said: the client is given up. */
  waitingAtMost: 1024 * 1024,
  /** Seconds in which nothing is heard from a client, or it reads nothing of what waits: it is given up. */
  silence: 10,
} as const
