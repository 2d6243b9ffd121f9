import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { type OpenApiDocument, readOpenApi } from '../documents/index.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import { readAsyncApi } from '../documents/read-asyncapi.ts'
import { checkPactForm, readPact } from '../documents/read-pact.ts'
import { explainCode, type Finding } from '../findings/index.ts'
import { checkInteraction } from './check-interaction.ts'
import { checkMessage } from './check-message.ts'
import type { ComparatorResult } from './comparator.ts'
import { type Comparison, comparePact } from './compare-pact.ts'
import { findNullAnswers } from './null-answers.ts'
import { classify, isIntended } from './own-finding.ts'
import type { OwnResult } from './own-result.ts'
import { prepareAsyncApi } from './prepare-asyncapi.ts'

/** A file to read, or what was read already: from another revision, for example. */
export type Source = string | { file: string; value: unknown }

export interface PactToCheck {
  pact: Source
  /** The provider's OpenAPI document; given as a value, it is prepared once for all the pacts that it is given with. */
  document: Source
  /** The provider's AsyncAPI document; without it messages are not looked at. */
  asyncapi?: Source | undefined
}

/**
 * Compares a pact with its provider's documents, offline, and yields one finding per disagreement.
 *
 * @example
 * for await (const finding of checkPact({ pact: 'pacts/gateway-auth.json', document: 'openapi/auth.yaml' })) report(finding)
 * @throws {UnreadablePactError} when the pact cannot be read
 * @throws {DocumentError} when a document cannot be read
 */
export async function* checkPact({ pact, document, asyncapi }: PactToCheck): AsyncGenerator<Finding> {
  const specFile = fileOf(document)
  const value = typeof pact === 'string' ? readPact(pact) : checkPactForm(pact.file, pact.value)
  const spec = typeof document === 'string' ? await readOpenApi(document) : checkDocumentForm(document)
  const messages = asyncapi === undefined ? undefined : prepareAsyncApi(await openAsyncApi(asyncapi))
  const comparison: Comparison = { pact: value, document: spec, file: specFile, asyncapi: messages }
  const files = { pact: fileOf(pact), spec: specFile, asyncapi: asyncapi === undefined ? specFile : fileOf(asyncapi) }
  const parties = { consumer: value.consumer.name, provider: value.provider.name }
  for await (const result of comparePact(comparison)) yield { ...parties, ...fromComparator(result, files) }
  for (const { interaction, result } of checkOwn(comparison)) {
    const code = classify(result)
    const spec = result.part === 'message' ? files.asyncapi : files.spec
    yield {
      ...code,
      message: result.fault.message,
      ...parties,
      interaction,
      pact: { file: files.pact, ...result.pact },
      spec: { file: spec, ...result.spec },
      remedy: explainCode(code.code).remedy,
    }
  }
}

function* checkOwn({ pact, document, asyncapi }: Comparison): Iterable<{ interaction: string; result: OwnResult }> {
  const isRecorded = pact.metadata?.['concordat'] !== undefined
  const isShownWithNull = findNullAnswers(pact, { document, asyncapi })
  for (const [index, interaction] of (pact.interactions ?? []).entries()) {
    const location = `interactions[${index}]`
    for (const result of checkEach({ document, asyncapi, interaction, location })) {
      if ((isRecorded && isIntended(result)) || isShownWithNull(interaction, result)) continue
      yield { interaction: interaction.description, result }
    }
  }
}

function checkEach({
  document,
  asyncapi,
  interaction,
  location,
}: {
  document: OpenApiDocument
  asyncapi: AsyncApiDocument | undefined
  interaction: NonNullable<PactFile['interactions']>[number]
  location: string
}): Iterable<OwnResult> {
  const message = readMessage(interaction)
  if (message) return asyncapi ? checkMessage({ asyncapi, message, location }) : []
  const isHttp = interaction.type === undefined || interaction.type.toLowerCase() === 'synchronous/http'
  return isHttp ? checkInteraction({ document, interaction, location }) : []
}

function fromComparator(
  { code, type, message, mockDetails, specDetails, causes = [] }: ComparatorResult,
  files: Record<'pact' | 'spec' | 'asyncapi', string>,
) {
  const why = [...new Set(causes.map((cause) => cause.message))].slice(0, 3).join('; ')
  return {
    code,
    severity: type,
    message: why === '' ? message : `${message}: ${why}`,
    interaction: mockDetails?.interactionDescription ?? '',
    pact: { file: files.pact, location: trim(mockDetails?.location), value: mockDetails?.value },
    spec: {
      file: code.startsWith('message.') ? files.asyncapi : files.spec,
      location: trim(specDetails?.location),
      value: specDetails?.value,
    },
    remedy: explainCode(code).remedy,
  }
}

const trim = (location = '') => location.replace(/^\[root\]\.?/, '')

const fileOf = (source: Source) => (typeof source === 'string' ? source : source.file)

async function openAsyncApi(source: Source): Promise<AsyncApiDocument> {
  return typeof source === 'string' ? readAsyncApi(source) : (source.value as AsyncApiDocument)
}

/** The comparator takes no document at all for an empty one, and then finds nothing wrong. */
function checkDocumentForm({ file, value }: { file: string; value: unknown }): OpenApiDocument {
  const parts = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (parts.includes('openapi') && ['paths', 'webhooks', 'components'].some((part) => parts.includes(part)))
    return value as OpenApiDocument
  throw new Error(
    `Failed to check against "${file}": it is not an OpenAPI document, for it has no "openapi" or nothing to compare with. Give the document's parsed content.`,
  )
}
