import type { Rule } from '../risk-view.ts'

/**
 * So many orders in so many seconds. What was denied does not count: it never reached the venue, and a limit that counted its
 * own denials would keep out for ever whoever tries again steadily. A replacement is not a new order.
 */
export const checkOrderRate: Rule = ({ replaces }, { limits, recentOrders }) => {
  const { orders, seconds } = limits.orderRate
  if (replaces !== undefined || recentOrders < orders) return undefined
  return {
    rule: 'order_rate',
    limit: String(orders),
    value: String(recentOrders + 1),
    message: `There were as many orders in the last ${seconds} s as there may be.`,
  }
}
