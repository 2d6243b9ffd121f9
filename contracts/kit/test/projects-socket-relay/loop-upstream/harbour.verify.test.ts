import { verifyHarbour } from '../../projects-messages/verify-harbour.ts'

verifyHarbour({
  pacts: process.env['RELAY_PACTS'] ?? 'none',
  ...(process.env['RELAY_BROKEN'] === 'yes' && { fault: 'sends a gate in words' }),
})
