import { essenceOf, findMediaType } from '../documents/media-type.ts'
import type { Operation } from '../documents/operation.ts'
import { expandShapes } from '../rules/shape.ts'
import { toLatin1, utf8InLatin1 } from './latin1.ts'
import { type Part, readMultipart, writeMultipart } from './multipart.ts'
import type { UnfinishedBody } from './record-body.ts'
import type { RecordScope } from './record-request.ts'

/**
 * Records a request body that is no text: a file, or a form with files. It is strict byte for byte, because the official
 * verifier puts values of provider states into JSON and plain forms only.
 *
 * @throws when it holds a password, which could not be replaced at replay either
 */
export async function recordBytes({ request, operation }: RecordScope, header: string): Promise<UnfinishedBody> {
  const bytes = new Uint8Array(await request.clone().arrayBuffer())
  const parts = essenceOf(header) === 'multipart/form-data' ? readMultipart(header, bytes) : undefined
  if (parts) refuseSecrets(operation, parts)
  const { contentType, content } = parts
    ? writeMultipart(parts)
    : { contentType: essenceOf(header), content: toLatin1(bytes) }
  return {
    finish: (secrets) => {
      if (secrets.some((secret) => secret.length >= 8 && content.includes(utf8InLatin1(secret)))) {
        throw new Error(
          'Failed to record the request body: its bytes repeat a secret of the request. Let the test send another file.',
        )
      }
      return { contentType, content: globalThis.btoa(content), encoding: 'base64' }
    },
  }
}

function refuseSecrets({ document: root, requestBody }: Operation, parts: readonly Part[]): void {
  const media = findMediaType(requestBody?.value.content ?? {}, 'multipart/form-data')
  const shapes = expandShapes({ root, schema: media?.[1].schema ?? true })
  const secret = parts.find(({ name }) =>
    shapes
      .flatMap(({ schema }) => expandShapes({ root, schema: schema.properties?.[name] ?? true }))
      .some(({ schema }) => schema.format === 'password'),
  )
  if (!secret) return
  throw new Error(
    `Failed to record the request body: its part "${secret.name}" is a password, which must not reach a pact and which the official verifier cannot put into a form with files. Mock this call without pactWith.`,
  )
}
