/** Does something in so many milliseconds, unless the returned function is called before. */
export type Schedule = (work: () => void, milliseconds: number) => () => void

/** By the browser's own clock. */
export const later: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
