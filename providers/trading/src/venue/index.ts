export { createSimulatedVenue, type SimulatedVenue } from './simulated-venue.ts'
export type { ExecutionReport, Venue, VenueOrder, VenueOrderState } from './venue.ts'
export { VenueTimeout } from './venue-timeout.ts'
export { VenueUnavailable } from './venue-unavailable.ts'
