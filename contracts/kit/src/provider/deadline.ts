/** Waits for `work`, or rejects with the error that `refuse` makes when it has not settled after `ms` milliseconds. */
export async function waitAtMost<T>(ms: number, work: Promise<T>, refuse: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refuse()), ms)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
