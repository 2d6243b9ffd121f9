import type { RecordingCode } from '../findings/index.ts'

/** A place where a consumer asks for more than its provider's document promises. */
export interface RecordingFinding {
  code: RecordingCode
  /** Path expression into the response body. */
  path: string
  message: string
}
