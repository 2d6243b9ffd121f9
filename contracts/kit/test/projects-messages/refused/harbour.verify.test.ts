import { verifyHarbour } from '../verify-harbour.ts'

verifyHarbour({ pacts: process.env['HARBOUR_PACTS'] ?? 'none', forgets: 'port' })
