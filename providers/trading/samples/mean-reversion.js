// Buys `size` when the close is `deviations` below the mean of the last `window` closes, and sells out above the mean.
export function indicators(bars, { window }) {
  const distances = bars.map(({ close }, index) => {
    if (index < window - 1) return Number.NaN
    const closes = bars.slice(index - window + 1, index + 1).map((bar) => bar.close)
    const mean = closes.reduce((sum, each) => sum + each, 0) / window
    const deviation = Math.sqrt(closes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / window)
    return (close - mean) / deviation
  })
  return { distances }
}

export function onBar({ index, indicators: { distances }, position, parameters: { size, deviations } }) {
  if (distances[index] < -deviations && position.quantity === 0) return { target: size }
  if (distances[index] > 0 && position.quantity > 0) return { target: 0 }
}
