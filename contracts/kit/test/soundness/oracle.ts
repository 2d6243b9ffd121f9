import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Json } from '../../src/documents/json.ts'
import type { Schema } from '../../src/documents/openapi-document.ts'
import { treeSubject } from './subjects.ts'

const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false })
addFormats.default(ajv)
const components = { schemas: { Tree: treeSubject.schema } }

/** Compiles a documented schema with ajv, which is all that decides what the document allows. */
export function compileSchema(schema: Schema): (value: Json | undefined) => boolean {
  const validate = ajv.compile({ components, properties: { body: schema }, required: ['body'] })
  return (value) => value !== undefined && validate({ body: value }) === true
}
