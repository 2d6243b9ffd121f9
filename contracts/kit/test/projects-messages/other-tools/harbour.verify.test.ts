import { verifyHarbour } from '../verify-harbour.ts'

verifyHarbour({ pacts: new URL('./pacts/', import.meta.url) })
