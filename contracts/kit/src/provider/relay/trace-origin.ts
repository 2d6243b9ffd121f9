import type { PactInteraction } from '../../documents/pact-file.ts'
import type { Recording } from '../../recording/recording.ts'

/** On whose behalf the gateway forwards what an interaction asks for: the consumer's, or that of whom it passes on. */
export function traceOrigin(
  { comments, description }: PactInteraction,
  { consumer, gateway }: { consumer: string; gateway: string },
): NonNullable<Recording['origin']> {
  const { origin, testFile, testname } = comments ?? {}
  return {
    consumer: origin?.consumer ?? consumer,
    via: [...(origin?.via ?? []), gateway],
    test: origin?.test ?? { file: testFile ?? 'unknown', name: testname ?? description },
  }
}
