// Buys `size` at the first bar that it sees, and keeps it.
export function onBar({ position, parameters }) {
  if (position.quantity === 0) return { target: parameters.size }
}
