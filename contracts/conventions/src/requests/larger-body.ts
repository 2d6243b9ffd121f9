type Operation = { id: string; maxBodyBytes?: number }

/** The route's option for one of these operations that takes more than the usual (`x-max-body-bytes` in OpenAPI). */
export function largerBody<Listed extends Operation>(
  operations: readonly Listed[],
  id: Listed['id'],
): { bodyLimit?: number } {
  const maxBodyBytes = operations.find((one) => one.id === id)?.maxBodyBytes
  return maxBodyBytes === undefined ? {} : { bodyLimit: maxBodyBytes }
}
