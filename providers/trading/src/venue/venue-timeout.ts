/** The venue did not answer in time: it may have taken it. */
export class VenueTimeout extends Error {
  override name = 'VenueTimeout' as const
}
