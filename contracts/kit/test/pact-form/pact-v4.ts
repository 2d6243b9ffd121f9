import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const schema = JSON.parse(readFileSync(new URL('./pact-v4.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

/** Lists what a file does that version 4 of the Pact specification does not provide for. */
export function findFormFaults(pact: unknown): string[] {
  if (validate(pact)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
