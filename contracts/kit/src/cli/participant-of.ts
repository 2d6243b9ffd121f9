import type { Config } from '../config/config.ts'
import { ConfigError } from '../config/config-error.ts'

/** The participant that a command is about: as given, or the one that the config names. */
export function participantOf({ participant }: Config, given: string | undefined): string {
  const name = given ?? participant
  if (name !== undefined) return name
  throw new ConfigError(
    'Failed to tell which participant this is about: the config names none. Give --participant, or "participant" in the config.',
  )
}
