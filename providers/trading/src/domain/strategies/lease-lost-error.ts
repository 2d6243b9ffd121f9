/** The run is another runner's by now, or was asked to stop: whoever meets this places nothing. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError' as const

  constructor(runId: string) {
    super(`Failed to trade for run ${runId}: another runner has taken it, or it was asked to stop. Leave it alone.`)
  }
}
