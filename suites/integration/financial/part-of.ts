import type { FinancialPart } from '../../platform/financial-part.ts'
import type { LocalPlatform } from '../../platform/start-platform.ts'

/** The financial service of a platform that was started with it. */
export function partOf({ financial }: LocalPlatform): FinancialPart {
  if (financial === undefined) throw new Error('Failed to find the financial service: start the platform with it.')
  return financial
}
