import type { components } from '@platform/schemas/trading'
import type { LimitsRow } from '../../store/risk-limits.ts'
import { defaultLimits } from './limits.ts'

/** The limits in force, as the contract tells them. */
export function presentLimits({ limits, limits_updated_at }: LimitsRow): components['schemas']['RiskLimits'] {
  return { ...(limits ?? defaultLimits), updatedAt: limits_updated_at?.toISOString() ?? null }
}
