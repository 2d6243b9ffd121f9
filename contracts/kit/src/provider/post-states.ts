import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import { checkValuesFed } from './check-values-fed.ts'
import { hideSecrets, shorten } from './describe-failure.ts'
import { explainFetch } from './explain-fetch.ts'
import { readLimited } from './read-limited.ts'
import { readServiceUrl, showUrl } from './read-service-url.ts'
import type { StateChanger } from './state-changer.ts'
import type { StateValues } from './state-handlers.ts'
import { VerificationError } from './verification-error.ts'

/** Where the states of a deployed provider are changed. */
export interface StateEndpoint {
  /** Absent: the service has none, and interactions that start from a state fail. */
  stateUrl?: URL | string | undefined
  /** Sent with each state change and never printed; one that is undefined is left out. */
  stateHeaders?: Record<string, string | undefined> | undefined
}

interface PostedStates extends StateEndpoint {
  provider: string
  /** Milliseconds that one state change may take. */
  timeout: number
}

const MOST_BYTES = 1024 * 1024
const LONGEST_ANSWER = 200

type Action = 'setup' | 'teardown'
type State = ReturnType<typeof listStates>[number]

/**
 * Posts each state to the state-change endpoint of a deployed provider, as Pact's own verifier does: `{ action, state,
 * params }`, and the consumer's name. Once: whatever is not an answer of 2xx fails the interaction.
 *
 * @see https://docs.pact.io/getting_started/provider_states
 */
export function postStates({ provider, stateUrl, stateHeaders = {}, timeout }: PostedStates): StateChanger {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' })
  for (const [name, value] of Object.entries(stateHeaders)) if (value !== undefined) headers.set(name, value)

  const change = async (action: Action, { name, params }: State, consumer: string): Promise<StateValues> => {
    const read = readServiceUrl(stateUrl ?? '')
    if ('fault' in read) throw refuseUrl(provider, read.fault)
    const did = action === 'setup' ? 'set up' : 'tear down'
    const place = `${provider}'s state "${name}" ${JSON.stringify(params)}`
    const fail = (why: string, remedy: string) =>
      new VerificationError('state.failed', `Failed to ${did} ${place} at ${showUrl(read.url)}: ${why}. ${remedy}`)
    const body = JSON.stringify({ action, state: name, params, consumer })
    const { response, text } = await post(read.url, { body, headers, timeout }).catch((cause) => {
      throw fail(explainFetch(cause, timeout), `Look at ${provider}'s own log, or correct "stateUrl" of verifyPacts.`)
    })
    if (!response.ok) throw fail(...explainStatus(response, hideHeaders(text, headers), provider))
    return readValues(text, response.headers.get('content-type') ?? '', fail)
  }

  const tearDown = async (states: State[], consumer: string) => {
    for (const state of states) await change('teardown', state, consumer)
  }

  return {
    check(interaction, consumer) {
      const [state] = listStates(interaction)
      if (state && (stateUrl === undefined || stateUrl === ''))
        throw refuseNoEndpoint(interaction, state, { provider, consumer })
    },
    async setUp(interaction, consumer) {
      const values: StateValues = {}
      const done: State[] = []
      try {
        for (const state of listStates(interaction)) {
          Object.assign(values, await change('setup', state, consumer))
          done.push(state)
        }
        checkValuesFed(interaction, { values, provider })
        return values
      } catch (error) {
        // What failed first is what must be told.
        await tearDown(done, consumer).catch(() => {})
        throw error
      }
    },
    tearDown: (interaction, consumer) => tearDown(listStates(interaction), consumer),
  }
}

async function post(url: string, { body, headers, timeout }: { body: string; headers: Headers; timeout: number }) {
  const signal = AbortSignal.timeout(timeout)
  const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'manual' })
  return { response, text: await readLimited(response, MOST_BYTES) }
}

function explainStatus({ status, headers }: Response, text: string, provider: string): [why: string, remedy: string] {
  const words = text.trim() === '' ? '' : ` (${shorten(hideSecrets(text.trim()), LONGEST_ANSWER)})`
  if (status >= 300 && status < 400)
    return [
      `it answered ${status} and redirects to ${showUrl(headers.get('location') ?? 'nowhere')}`,
      'Give the address where it ends as "stateUrl" of verifyPacts.',
    ]
  if (status === 401 || status === 403)
    return [`it answered ${status}${words}`, 'Give its credentials as "stateHeaders" of verifyPacts.']
  return [
    `it answered ${status}${words}`,
    `Add the state to the endpoint, look at ${provider}'s own log, or correct "stateUrl" of verifyPacts.`,
  ]
}

type Fail = (why: string, remedy: string) => VerificationError

/** Text that is not meant to be read by a machine, such as "OK", has no values; Pact's own verifier takes it so too. */
function readValues(text: string, contentType: string, fail: Fail): StateValues {
  if (text.trim() === '' || contentType.startsWith('text/plain')) return {}
  const remedy = 'Let it answer 204, or a JSON object of values by name, such as { "accessToken": "…" }.'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fail(`it answered with ${contentType || 'a body without a media type'} that is no JSON`, remedy)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as StateValues
  throw fail(`it answered with JSON that is no object`, remedy)
}

function hideHeaders(text: string, headers: Headers): string {
  return [...headers]
    .filter(([name]) => name !== 'content-type' && name !== 'accept')
    .flatMap(([name, value]) => value.split(' ').map((word) => ({ name, word })))
    .filter(({ word }) => word.length > 3)
    .reduce((out, { name, word }) => out.replaceAll(word, `(${name})`), text)
}

function refuseUrl(provider: string, fault: string): VerificationError {
  return new VerificationError(
    'state.failed',
    `Failed to change states of ${provider}: its "stateUrl" cannot be used: ${fault}. Correct "stateUrl" of verifyPacts.`,
  )
}

function refuseNoEndpoint(
  interaction: PactInteraction,
  state: State,
  { provider, consumer }: { provider: string; consumer: string },
): VerificationError {
  return new VerificationError(
    'state.unknown',
    [
      `Failed to verify ${provider} for ${consumer}: "${interaction.description}" starts from the state "${state.name}", and nobody said where the deployed ${provider} changes its states. Nothing was sent.`,
      `Give the address of its state-change endpoint as "stateUrl" of verifyPacts; interactions without a state are verified without it.`,
    ].join('\n'),
  )
}
