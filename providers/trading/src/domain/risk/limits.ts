import type { components } from '@platform/schemas/trading'
import { type Decimal, decimal } from '../decimal/index.ts'

type NewRiskLimits = components['schemas']['NewRiskLimits']

/** The limits of an account as its rules compute with them. */
export type Limits = {
  maxOrderQuantity: Decimal
  maxOrderNotional: Decimal
  maxPosition: Decimal
  collarBasisPoints: number
  maxDailyLoss: Decimal
  orderRate: NewRiskLimits['orderRate']
  buyingPower: Decimal
}

/** Of every account that has set none: a demonstration's, in the currency of the service. */
export const defaultLimits: NewRiskLimits = {
  maxOrderQuantity: '10000',
  maxOrderNotional: '250000',
  maxPosition: '20000',
  collarBasisPoints: 1_000,
  maxDailyLoss: '50000',
  orderRate: { orders: 1_000, seconds: 10 },
  buyingPower: '1000000',
}

export function readLimits(limits: NewRiskLimits): Limits {
  return {
    maxOrderQuantity: decimal(limits.maxOrderQuantity),
    maxOrderNotional: decimal(limits.maxOrderNotional),
    maxPosition: decimal(limits.maxPosition),
    collarBasisPoints: limits.collarBasisPoints,
    maxDailyLoss: decimal(limits.maxDailyLoss),
    orderRate: limits.orderRate,
    buyingPower: decimal(limits.buyingPower),
  }
}
