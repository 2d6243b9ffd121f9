import { shorten } from '../describe-failure.ts'
import type { VerificationCode } from '../verification-error.ts'

const LONGEST_ANSWER = 400

interface Refusal {
  response: Response
  text: string
  place: string
  authorization: string | undefined
}

/** Says what a status of a broker means for who asked, and what to do about it. */
export function explainRefusal({
  response: { status },
  text,
  place,
  authorization,
}: Refusal): [code: VerificationCode, why: string, remedy: string] {
  const words = readWords(text)
  const why = `the broker answered ${status} (${place})${words ? `: ${words}` : ''}`
  if (status === 401 || status === 403) {
    const [scheme] = authorization?.split(' ') ?? []
    const sent =
      scheme === undefined ? 'without credentials' : scheme === 'Bearer' ? 'with a token' : 'with a name and password'
    return [
      'broker.refused',
      `${why}; it was asked ${sent}`,
      'Set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, to what it takes.',
    ]
  }
  if (status === 404)
    return [
      'broker.refused',
      why,
      'Correct the name of the provider, or PACT_BROKER_BASE_URL; publish a pact with it first.',
    ]
  if (status < 500) return ['broker.refused', why, 'Correct the options of the broker in verifyPacts.']
  return ['broker.not-answering', why, "Look at the broker's own log, and run again."]
}

/** A broker's errors are lists by field, or one list, or text. */
function readWords(text: string): string {
  try {
    const { errors = {}, error } = JSON.parse(text) as { errors?: object; error?: { message?: string } | string }
    const words = Object.entries(errors).map(([field, list]) =>
      /^\d+$/.test(field) ? String(list) : `${field}: ${[list].flat().join(', ')}`,
    )
    if (words.length > 0) return shorten(words.join('; '), LONGEST_ANSWER)
    const message = typeof error === 'object' ? error.message : error
    return message ? shorten(message, LONGEST_ANSWER) : ''
  } catch {
    return ''
  }
}
