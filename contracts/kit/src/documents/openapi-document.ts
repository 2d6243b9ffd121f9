/** A JSON Schema of the 2020-12 dialect, as OpenAPI 3.1 uses it. */
export type Schema = boolean | SchemaObject

/** @see https://spec.openapis.org/oas/v3.1.1#schema-object */
export interface SchemaObject {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema
  propertyNames?: Schema
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  [keyword: string]: unknown
}

export interface Reference {
  $ref: string
}

/** @see https://spec.openapis.org/oas/v3.1.1#parameter-object */
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  schema?: Schema
  content?: Record<string, MediaType>
}

export interface MediaType {
  schema?: Schema
}

export interface RequestBody {
  required?: boolean
  content: Record<string, MediaType>
}

export interface Header {
  required?: boolean
  schema?: Schema
  content?: Record<string, MediaType>
}

export interface ResponseObject {
  headers?: Record<string, Header | Reference>
  content?: Record<string, MediaType>
}

/** @see https://spec.openapis.org/oas/v3.1.1#security-scheme-object */
export interface SecurityScheme {
  type: string
  scheme?: string
  in?: 'query' | 'header' | 'cookie'
  name?: string
}

export interface OperationObject {
  operationId?: string
  parameters?: (Parameter | Reference)[]
  requestBody?: RequestBody | Reference
  responses?: Record<string, ResponseObject | Reference>
  security?: Record<string, string[]>[]
}

export type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<string, unknown>>

/** An OpenAPI 3.1 document whose references all point inside itself. */
export interface OpenApiDocument {
  openapi: string
  paths?: Record<string, PathItem | Reference>
  components?: { securitySchemes?: Record<string, SecurityScheme | Reference>; [kind: string]: unknown }
  security?: Record<string, string[]>[]
}
