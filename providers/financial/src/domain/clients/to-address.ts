import type { components, zAddress } from '@platform/schemas/financial'
import type { z } from 'zod'

/** An address as it is kept: a second line that was not given is null. */
export function toAddress({
  line2 = null,
  ...address
}: z.infer<typeof zAddress>): components['schemas']['ClientAddress'] {
  return { ...address, line2 }
}
