import { VenueTimeout } from '../../venue/index.ts'

/** Milliseconds that the venue has to answer. */
export const venueDeadline = 1_000

/**
 * What the venue answers, if it does in time. It is not stopped: what it does afterwards, its reports tell.
 *
 * @throws VenueTimeout after a second
 */
export async function withinDeadline<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new VenueTimeout(`The venue did not answer within ${venueDeadline} ms.`)),
    venueDeadline,
  )
  try {
    return await Promise.race([asked, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
