import { financialOperations } from '@platform/schemas/financial'

type Operation = { id: string; maxBodyBytes?: number }
type OperationId = (typeof financialOperations)[number]['id']

/** The route's option for an operation that takes more than the usual (`x-max-body-bytes` in OpenAPI). */
export function largerBody(id: OperationId): { bodyLimit?: number } {
  const operation: Operation | undefined = financialOperations.find((one) => one.id === id)
  return operation?.maxBodyBytes === undefined ? {} : { bodyLimit: operation.maxBodyBytes }
}
