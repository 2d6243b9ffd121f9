/** Why the stream ends a connection (RFC 6455, 7.4; 4401 is our own). The WebSocket itself says 1007 and 1009. */
export const closeCodes = {
  stopping: { code: 1001, reason: 'the server stops' },
  binary: { code: 1003, reason: 'frames are JSON text' },
  tooManyFrames: { code: 1008, reason: 'too many frames' },
  notUnderstood: { code: 1008, reason: 'too many frames that are not understood' },
  tooSlow: { code: 1013, reason: 'read more quickly' },
  lost: { code: 1013, reason: 'events were lost: subscribe anew' },
  revocationsUnknown: { code: 1013, reason: 'it cannot be told whether the session was revoked' },
  revoked: { code: 4401, reason: 'the session was revoked' },
  over: { code: 4401, reason: 'the time of the session is over' },
} as const
