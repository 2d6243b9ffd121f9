import { setTimeout as wait } from 'node:timers/promises'
import { explainFetch } from '../explain-fetch.ts'
import { readLimited } from '../read-limited.ts'
import { showUrl } from '../read-service-url.ts'
import type { RefuseBroker } from './broker-error.ts'
import { explainRefusal } from './explain-refusal.ts'

/** A document of a broker, and the text that it was read from. */
export interface HalDocument {
  url: string
  text: string
  value: HalResource
}

/** @see https://datatracker.ietf.org/doc/html/draft-kelly-json-hal-11 */
export interface HalResource {
  _links?: Record<string, HalLink | HalLink[] | undefined>
  [name: string]: unknown
}

export interface HalLink {
  href?: string
  name?: string
  title?: string
}

/** Follows the links of a broker, with its credentials and never to another origin. */
export interface HalClient {
  /** @throws {VerificationError} made by `refuse` */
  request(method: 'GET' | 'POST' | 'PUT', link: string, body?: unknown): Promise<HalDocument>
}

interface HalClientOptions {
  /** Base URL of the broker. */
  url: string
  authorization?: string | undefined
  refuse: RefuseBroker
  /** Milliseconds that one request may take. */
  timeout?: number
  /** Milliseconds before each further attempt. */
  delays?: readonly number[]
  /** Bytes of the longest answer. */
  most?: number
}

const TIMEOUT = 30_000
const DELAYS = [500, 2_000]
const MOST_BYTES = 64 * 1024 * 1024
const MOST_REDIRECTS = 5
/** A proxy in front of a broker that restarts says these, and a broker that is asked too much. */
const PASSING = new Set([429, 502, 503, 504])

export function createHalClient(options: HalClientOptions): HalClient {
  const { url: base, authorization, refuse } = options
  const { timeout = TIMEOUT, delays = DELAYS, most = MOST_BYTES } = options
  const { origin } = new URL(base)
  const remedy = `Look whether it runs, or correct PACT_BROKER_BASE_URL (or "url" of the broker in verifyPacts).`

  const resolve = (link: string, from: string, how: string): string => {
    const target = URL.canParse(link, from) ? new URL(link, from) : undefined
    if (target?.origin === origin) return target.href
    throw refuse(
      'broker.refused',
      `the broker at ${base} ${how} ${target ? target.origin : 'an address that is none'}, where its credentials are not sent`,
      "Give the broker's address as it calls itself, or correct its own base URL (PACT_BROKER_BASE_URL of the broker, or the X-Forwarded headers of the proxy before it).",
    )
  }

  const attempt = async (method: string, url: string, body: unknown) => {
    const headers = new Headers({ accept: 'application/hal+json, application/json' })
    if (authorization) headers.set('authorization', authorization)
    if (body !== undefined) headers.set('content-type', 'application/json')
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { response, text: await readLimited(response, most) }
  }

  const attemptAgain = async (method: string, url: string, body: unknown) => {
    for (const delay of delays) {
      const answer = await attempt(method, url, body).catch((cause) => {
        if (isPassing(cause)) return undefined
        throw cause
      })
      if (answer && !PASSING.has(answer.response.status)) return answer
      await wait(delay)
    }
    return attempt(method, url, body)
  }

  return {
    async request(method, link, body) {
      let url = resolve(link, `${base}/`, 'links to')
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const place = `${method} ${showUrl(url)}`
        const { response, text } = await attemptAgain(method, url, body).catch((cause) => {
          throw refuse('broker.not-answering', `${explainFetch(cause, timeout)} (${place})`, remedy, cause)
        })
        const location = response.headers.get('location')
        if (response.status >= 300 && response.status < 400 && location !== null && method === 'GET') {
          url = resolve(location, url, 'redirects to')
          continue
        }
        if (!response.ok) throw refuse(...explainRefusal({ response, text, place, authorization }))
        return { url, text, value: readResource(text, { place, refuse, remedy }) }
      }
      throw refuse('broker.refused', `it redirects more than ${MOST_REDIRECTS} times (GET ${showUrl(url)})`, remedy)
    },
  }
}

/** What is worth another attempt: nobody answered at all. A long answer, or none in time, would be so again. */
function isPassing(cause: unknown): boolean {
  return cause instanceof TypeError && cause.message === 'fetch failed'
}

function readResource(
  text: string,
  { place, refuse, remedy }: { place: string; refuse: RefuseBroker; remedy: string },
): HalResource {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as HalResource
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw refuse('broker.malformed', `its answer is no JSON (${place}: ${why})`, remedy, cause)
  }
  throw refuse('broker.malformed', `its answer is JSON but no object (${place})`, remedy)
}

/** The address behind a link, with the variables of its template filled in (RFC 6570, level 1). */
export function followLink(
  { value, url }: HalDocument,
  name: string,
  { refuse, variables = {} }: { refuse: RefuseBroker; variables?: Record<string, string> },
): string {
  const found = value._links?.[name]
  const link = Array.isArray(found) ? found[0] : found
  if (typeof link?.href === 'string')
    return link.href.replaceAll(/\{(\w+)\}/g, (_, variable: string) => encodeURIComponent(variables[variable] ?? ''))
  throw refuse(
    'broker.malformed',
    `its answer has no link "${name}" (GET ${showUrl(url)})`,
    'Give the base URL of a Pact Broker of version 2.99 or later, or of PactFlow, as PACT_BROKER_BASE_URL.',
  )
}
