import { followReferences, type Located, stepInto } from '../documents/located.ts'
import type { OperationObject, PathItem } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'

/** Where a document writes an operation, with a reference of its path followed. */
export function locateOperation(operation: Operation): Located<OperationObject> {
  const method = operation.method.toLowerCase()
  const item = locatePathItem(operation)
  return stepInto(item, method, item.value[method] as OperationObject)
}

/** Where a document writes what the operations of a path share. */
export function locatePathItem({ document, path }: Operation): Located<PathItem> {
  const { pointer } = stepInto({ pointer: '/paths', value: null }, path, null)
  return followReferences<PathItem>(document, { pointer, value: document.paths?.[path] ?? {} })
}
