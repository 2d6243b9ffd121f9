export { health } from './health.ts'
export { type CheckOutcome, NotReadyError, type ReadinessCheck, type ReadinessReport } from './readiness.ts'
