import type { components } from '@platform/schemas/financial'
import type { MandateRow } from '../store/mandates.ts'

export function presentMandate(mandate: MandateRow) {
  return {
    id: mandate.id,
    clientId: mandate.client_id,
    currency: mandate.currency,
    status: mandate.status,
    authorisationUrl: mandate.status === 'pending_customer_approval' ? mandate.authorisation_url : null,
    createdAt: mandate.created_at.toISOString(),
    updatedAt: mandate.updated_at.toISOString(),
  } satisfies components['schemas']['Mandate']
}
