import type { End } from './service-process.ts'

/** A service process did not come up, or ended otherwise than it should. */
export class ServiceProcessError extends Error {
  override name = 'ServiceProcessError' as const

  /** A service that says itself what is wrong and what cures it is quoted; anything else is described. */
  static atStart(service: string, reason: string, lastWords: string): ServiceProcessError {
    const said = lastWords.startsWith('Failed to ') ? lastWords : undefined
    return new ServiceProcessError(said ?? `Failed to start ${service}: ${reason}. Its last words:\n${lastWords}`)
  }

  static atStop(service: string, { code, signal }: End, lastWords: string): ServiceProcessError {
    return new ServiceProcessError(
      `Failed to stop ${service}: it ended with ${signal ?? `exit code ${code}`}. Its last words:\n${lastWords}`,
    )
  }
}
