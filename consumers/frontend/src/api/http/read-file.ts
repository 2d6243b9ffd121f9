import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { Answer } from './api-request.ts'

/** A file to save, and what to call it. */
export interface DownloadedFile {
  name: string
  content: Blob
}

/** Takes a file from an answer: RFC 6266, in the one form that the document has. */
export function readFile({ operation, headers, body }: Answer, type: string): DownloadedFile {
  const name = /^attachment; filename="([^"]+)"$/.exec(headers.get('content-disposition') ?? '')?.[1]
  if (name === undefined) throw new UnexpectedAnswerError(operation, ['Content-Disposition: no file name'])
  if (!(body instanceof Blob) || body.type.split(';', 1)[0] !== type) {
    throw new UnexpectedAnswerError(operation, [`Content-Type: not ${type}`])
  }
  return { name, content: body }
}
