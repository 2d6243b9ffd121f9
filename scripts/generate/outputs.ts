import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { bundleDocument } from './bundle-document.ts'
import { listOperations } from './list-operations.ts'
import { listSockets, type StreamDocument, schemasOf } from './list-sockets.ts'

/** Each becomes `contracts/schemas/src/<name>/generated` from `openapi/<name>.yaml`. */
export const documents = ['auth', 'financial', 'gateway', 'gocardless', 'trading'] as const

/** Those with a stream besides, which `openapi/<name>.asyncapi.yaml` describes. */
export const streams = ['trading'] as const

export interface GeneratedFile {
  path: string
  content: string
}

/** Everything that is generated from one OpenAPI document. */
export async function outputs(name: (typeof documents)[number]): Promise<GeneratedFile[]> {
  const document = await bundleDocument(`openapi/${name}.yaml`)
  const folder = `contracts/schemas/src/${name}/generated`
  return [
    { path: `${folder}/types.ts`, content: await types(document) },
    { path: `${folder}/zod.ts`, content: await zodSchemas(document) },
    { path: `${folder}/operations.ts`, content: listOperations(document) },
  ]
}

/** Types and zod schemas of the messages of a stream. */
export async function streamOutputs(name: (typeof streams)[number]): Promise<GeneratedFile[]> {
  const document: unknown = await bundleDocument(`openapi/${name}.asyncapi.yaml`)
  const stream = document as StreamDocument
  const schemas = schemasOf(stream, name)
  const folder = `contracts/schemas/src/${name}/generated/stream`
  return [
    { path: `${folder}/types.ts`, content: `${await types(schemas)}\n${listSockets(stream)}` },
    { path: `${folder}/zod.ts`, content: await zodSchemas(schemas) },
  ]
}

/** Everything that is generated. */
export async function allOutputs(): Promise<GeneratedFile[]> {
  return (await Promise.all([...documents.map(outputs), ...streams.map(streamOutputs)])).flat()
}

const banner = '// Generated from openapi/ by "npm run generate". Do not edit.\n\n'

async function types(document: OpenAPI3): Promise<string> {
  return banner + astToString(await openapiTypescript(structuredClone(document)))
}

/** hey-api only writes to disk, so it writes to a folder of its own. */
async function zodSchemas(document: OpenAPI3): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'concordat-generate-'))
  try {
    await createClient({
      input: { ...structuredClone(document) },
      output: { path, clean: false },
      logs: { level: 'silent' },
      plugins: [
        {
          name: 'zod',
          compatibilityVersion: 4,
          $resolvers: {
            // OpenAPI's `additionalProperties: false` must refuse what it does not know, not drop it in silence.
            object: (context) => {
              const object = context.nodes.base(context)
              const rest = context.schema.additionalProperties
              return typeof rest === 'object' && rest.type === 'never' ? object.attr('strict').call() : object
            },
          },
        },
      ],
    })
    const generated = await readFile(join(path, 'zod.gen.ts'), 'utf8')
    return banner + generated.replace(/^\/\/ This file is auto-generated.*\n+/, '')
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
