import { tradingOperations } from '@platform/schemas/trading'

type Operation = { id: string; maxBodyBytes?: number }
type OperationId = (typeof tradingOperations)[number]['id']

/** The route's option for an operation that takes more than the usual (`x-max-body-bytes` in OpenAPI). */
export function largerBody(id: OperationId): { bodyLimit?: number } {
  const operation: Operation | undefined = tradingOperations.find((one) => one.id === id)
  return operation?.maxBodyBytes === undefined ? {} : { bodyLimit: operation.maxBodyBytes }
}
