import type { Wish } from './oracle.ts'

/** A strategy that wants exactly these things, one after each bar. */
export function scripted(wishes: readonly (Wish | null)[]): string {
  return `const wishes = ${JSON.stringify(wishes)}\nexport const onBar = ({ index }) => wishes[index]`
}
