import type { OpenApiDocument, OperationObject } from '../documents/openapi-document.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']

/** One step of a path: the templates that go on with a text, and those that take any. */
interface Step {
  exact: Map<string, Step>
  any?: Step
  /** By method. */
  operations: Map<string, OperationObject[]>
}

const known = new WeakMap<OpenApiDocument, Step | undefined>()

/**
 * Lists the operations that the comparator may take a request for: at least the one that it does. Nothing where that is
 * hard to tell.
 *
 * @param path concrete, without query
 */
export function listOperations(document: OpenApiDocument, method: string, path: string): readonly OperationObject[] {
  if (!known.has(document)) known.set(document, isEasy(document) ? makeSteps(document) : undefined)
  const start = known.get(document)
  if (!start || !/^\/[\w.~:/-]*$/.test(path)) return []
  let [steps, exact]: [Step[], Step | undefined] = [[start], start]
  for (const part of path.split('/')) {
    exact = exact?.exact.get(part)
    steps = steps.flatMap((step) => [step.exact.get(part), step.any].filter((next) => next !== undefined))
  }
  const only = exact?.operations.get(method.toUpperCase())
  return only ?? steps.flatMap((step) => step.operations.get(method.toUpperCase()) ?? [])
}

/** The comparator can be told by the document and the environment to find routes otherwise; odd paths are patterns to it. */
function isEasy(document: OpenApiDocument): boolean {
  const settings = Object.keys(Object(Reflect.get(document, 'info'))).some((name) => name.startsWith('x-opc-'))
  const isOlder = ['swagger', 'basePath', 'produces', 'consumes'].some((name) => name in document)
  const templates = Object.keys(document.paths ?? {})
  return !settings && !isOlder && !process.env['QUIRKS'] && templates.every((one) => /^[\w.~:/{}-]*$/.test(one))
}

function makeSteps({ paths }: OpenApiDocument): Step {
  const start = makeStep()
  for (const [template, item] of Object.entries(paths ?? {})) {
    let step = start
    for (const part of template.replaceAll(/\{[^}]*\}/g, '{}').split('/')) {
      let next = part.includes('{') ? step.any : step.exact.get(part)
      next ??= makeStep()
      if (part.includes('{')) step.any = next
      else step.exact.set(part, next)
      step = next
    }
    for (const [key, operation] of Object.entries(Object(item))) {
      const method = key.toUpperCase()
      if (methods.includes(method))
        step.operations.set(method, [...(step.operations.get(method) ?? []), Object(operation) as OperationObject])
    }
  }
  return start
}

const makeStep = (): Step => ({ exact: new Map(), operations: new Map() })
