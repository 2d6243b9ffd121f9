import type { FindingCode } from '../findings/index.ts'

/** What to do about a finding, where that can be said without knowing which side is right. */
export function adviseOn(code: FindingCode): { remedy?: string } {
  if (code === 'request.path-or-method.unknown')
    return { remedy: 'Add the operation to the document, or correct the path that the consumer calls.' }
  if (code === 'response.status.unknown')
    return { remedy: "Document the status, or correct the response in the consumer's mock." }
  if (code === 'request.authorization.missing')
    return { remedy: "Send what the operation's security asks for, or mark the operation as open in the document." }
  if (code.startsWith('request.') && code.endsWith('.unknown'))
    return { remedy: 'Document what the consumer sends, or stop sending it.' }
  if (code.endsWith('.incompatible'))
    return { remedy: "Correct the example in the consumer's test, or change the schema if the provider agrees." }
  return {}
}
