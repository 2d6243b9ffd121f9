/** One use of the plugin in a Vitest config. */
export interface DeclaredParticipant {
  participant: string
  /** Stays false when `--project` filters the plugin's project out of the run. */
  configured: boolean
}

const declared: DeclaredParticipant[] = []

/** Notes that a config uses the plugin for a participant, before Vitest decides which projects run. */
export function declareParticipant(participant: string): DeclaredParticipant {
  const entry = { participant, configured: false }
  declared.push(entry)
  return entry
}

/** Whether some project of the participant was left out of the run. */
export function hasUnconfiguredProject(participant: string): boolean {
  return declared.some((entry) => entry.participant === participant && !entry.configured)
}
