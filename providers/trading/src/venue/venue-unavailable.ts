/** The venue surely did not take it: nothing was sent. */
export class VenueUnavailable extends Error {
  override name = 'VenueUnavailable' as const
}
