import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { isJsonObject, type JsonObject, parseLossless } from './lossless-json.ts'

const line = z
  .string()
  .trim()
  .min(1, 'must not be blank')
  .max(1024, 'must not be longer than 1024 characters')
  .refine((text) => !/[\r\n]/.test(text), 'must be a single line')

const contractSchema = z.object({
  consumerName: line,
  providerName: line,
  specification: z.literal('pact', 'must be "pact"'),
  contentType: z.literal('application/json', 'must be "application/json"'),
  content: z.string().min(1, 'must not be blank'),
  onConflict: z.enum(['overwrite', 'merge'], 'must be "overwrite" or "merge"').nullish(),
})

/** The body of POST /contracts/publish. */
export const publicationSchema = z.object({
  pacticipantName: line,
  pacticipantVersionNumber: line,
  branch: line.nullish(),
  tags: z.array(line).nullish(),
  buildUrl: line.nullish(),
  contracts: z.array(contractSchema),
})

export type Publication = z.infer<typeof publicationSchema>

/** A contract whose content was decoded. */
export interface Contract {
  provider: string
  onConflict: 'overwrite' | 'merge'
  pact: JsonObject
}

/** Decodes the contracts of a publication; refuses what is no pact, or not the publishing participant's. */
export function readContracts({ pacticipantName, contracts }: Publication): Contract[] {
  const errors: Record<string, string[]> = {}
  const read = contracts.map((contract, index): Contract | undefined => {
    const { consumerName, providerName: provider, onConflict } = contract
    const fail = (field: string, message: string) => {
      errors[`contracts.${index}.${field}`] = [message]
      return undefined
    }
    if (consumerName !== pacticipantName) {
      return fail('consumerName', `is "${consumerName}", and the publishing pacticipant is "${pacticipantName}"`)
    }
    const pact = decode(contract.content)
    if (typeof pact === 'string') return fail('content', pact)
    const misnamed = findOtherName(pact, { consumer: consumerName, provider })
    if (misnamed) return fail('content', misnamed)
    return { provider, onConflict: onConflict ?? 'overwrite', pact }
  })
  const providers = contracts.map(({ providerName }) => providerName)
  const twice = providers.find((name, index) => providers.indexOf(name) !== index)
  if (twice !== undefined) errors['contracts'] = [`name the provider "${twice}" more than once; merge them first`]
  if (Object.keys(errors).length > 0) throw new Refusal('invalid', errors)
  return read.filter((contract) => contract !== undefined)
}

function decode(base64: string): JsonObject | string {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) return 'must be base64'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))
    const pact = parseLossless(text)
    if (!isJsonObject(pact)) return 'must be a JSON object in base64'
    // Also finds what is nested too deeply to be written again.
    JSON.stringify(pact)
    return pact
  } catch (error) {
    if (error instanceof RangeError) return 'is nested too deeply'
    return 'must be JSON in UTF-8, in base64'
  }
}

function findOtherName(pact: JsonObject, expected: { consumer: string; provider: string }): string | undefined {
  for (const role of ['consumer', 'provider'] as const) {
    const named = pact[role]
    const name = isJsonObject(named) ? named['name'] : undefined
    if (name !== undefined && name !== expected[role]) {
      return `names the ${role} ${JSON.stringify(name)}, and the publication names "${expected[role]}"`
    }
  }
  return undefined
}
