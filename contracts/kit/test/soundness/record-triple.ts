import { readOperation } from '../../src/documents/operation.ts'
import { recordResponse } from '../../src/recording/record-response.ts'
import type { RecordedResponse } from '../../src/recording/recording.ts'
import { treeSubject } from './subjects.ts'
import type { Triple } from './triples.ts'

/** Records what the kit says of a triple, as a consumer's test would. */
export async function recordTriple({ subject, example, all, headers }: Triple): Promise<RecordedResponse> {
  const documented = Object.fromEntries(headers.map(({ header: { name, schema } }) => [name, { schema }]))
  const document = {
    openapi: '3.1.0',
    paths: {
      '/': {
        get: {
          operationId: 'read',
          responses: { 200: { headers: documented, content: { 'application/json': { schema: subject.schema } } } },
        },
      },
    },
    components: { schemas: { Tree: treeSubject.schema } },
  }
  const operation = readOperation(document, '/', 'get')
  if (!operation) throw new Error('Failed to record: the operation is gone. Correct the document.')
  const mocked = Object.fromEntries(headers.map(({ header: { name }, mocked }) => [name, mocked]))
  const recorded = await recordResponse({
    response: Response.json(example, { headers: mocked }),
    operation,
    ...(!all && { reads: subject.reads }),
  })
  return recorded.response
}
