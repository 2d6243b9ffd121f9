import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Schema } from '../../src/documents/openapi-document.ts'
import type { Json } from '../../src/recording/recording.ts'
import { treeSubject } from './subjects.ts'

/** Compiles a documented schema with ajv, which is all that decides what the document allows. */
export function compileSchema(schema: Schema): (value: Json | undefined) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  const validate: ValidateFunction = ajv.compile({
    $id: 'openapi.json',
    components: { schemas: { Tree: treeSubject.schema } },
    properties: { body: schema },
    required: ['body'],
  })
  return (value) => value !== undefined && validate({ body: value }) === true
}
