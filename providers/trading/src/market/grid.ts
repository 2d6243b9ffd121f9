/** Tells so many steps of a grid, such as `0.05`, as the shortest decimal: exact, and much faster than arithmetic of decimals. */
export function createGrid(step: string): (steps: number) => string {
  const [whole = '0', fraction = ''] = step.split('.')
  const unit = Number(whole + fraction)
  const places = fraction.length
  return (steps) => {
    const digits = String(steps * unit)
    if (places === 0) return digits
    const padded = digits.padStart(places + 1, '0')
    const end = padded.length - places
    let last = padded.length
    while (last > end && padded[last - 1] === '0') last -= 1
    return last === end ? padded.slice(0, end) : `${padded.slice(0, end)}.${padded.slice(end, last)}`
  }
}
