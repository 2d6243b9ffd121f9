// Holds `size` while the mean of the last `fast` closes is above that of the last `slow`, and nothing else.
const meanOf = (values, length) => {
  let sum = 0
  return values.map((value, index) => {
    sum += value - (index < length ? 0 : values[index - length])
    return index < length - 1 ? Number.NaN : sum / length
  })
}

export function indicators(bars, { fast, slow }) {
  const closes = bars.map(({ close }) => close)
  return { fast: meanOf(closes, fast), slow: meanOf(closes, slow) }
}

export function onBar({ index, indicators: { fast, slow }, position, parameters }) {
  if (fast[index] > slow[index] && position.quantity === 0) return { target: parameters.size }
  if (fast[index] < slow[index] && position.quantity !== 0) return { target: 0 }
}
