/** Minor units as people read them: `1,234.50`, with as many places as the currency has. */
export function formatAmount(minorUnits: number, exponent: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = minorUnits < 0 ? '-' : ''
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`
}

/** Basis points as a percentage without idle zeros: `19%`, `7.25%`. */
export function formatRate(basisPoints: number): string {
  const percent = formatAmount(basisPoints, 2)
  return `${percent.replace(/\.?0+$/, '')}%`
}
