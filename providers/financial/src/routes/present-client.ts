import type { components } from '@platform/schemas/financial'
import type { ClientRow } from '../store/clients.ts'

export function presentClient(client: ClientRow): components['schemas']['Client'] {
  return {
    id: client.id,
    name: client.name,
    email: client.email,
    taxNumber: client.tax_number,
    address: client.address,
    createdAt: client.created_at.toISOString(),
    updatedAt: client.updated_at.toISOString(),
  }
}
