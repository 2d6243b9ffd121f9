import { expect, inject, test } from 'vitest'
import type { Answer } from './answer.ts'
import { createAnswerChecker } from './check-answer.ts'

const checker = createAnswerChecker(inject('openapi').gateway)

const problem = {
  type: 'https://problems.concordat.example/invalid-credentials',
  title: 'Invalid credentials',
  status: 401,
  code: 'invalid_credentials',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
}
const grant = {
  accessToken: 'a.b.c',
  tokenType: 'Bearer',
  expiresIn: 600,
  scope: 'account',
  sessionId: '01980a5e-7c00-7000-8000-000000000021',
}
const json = { 'content-type': 'application/json; charset=utf-8' }
const granted = { ...json, 'cache-control': 'no-store', 'set-cookie': ['refresh_token=x', 'device=y'] }

function answer(status: number, headers: Answer['headers'], body: unknown): Answer {
  return { status, headers, body, text: body === undefined ? '' : JSON.stringify(body) }
}

test('what is documented passes, errors included', () => {
  checker.check('login', answer(200, granted, grant))
  checker.check('login', answer(401, { 'content-type': 'application/problem+json' }, problem))
  checker.check('endSession', answer(204, {}, undefined))
})

test.for([
  ['a status', 'login', answer(402, json, {}), 'status 402 is not documented'],
  [
    'a missing header',
    'login',
    answer(200, { ...granted, 'cache-control': undefined }, grant),
    'header Cache-Control is missing',
  ],
  [
    'a wrong header',
    'login',
    answer(200, { ...granted, 'cache-control': 'public' }, grant),
    'header Cache-Control must be equal to constant',
  ],
  ['a media type', 'login', answer(401, json, problem), 'content type application/json is not documented'],
  [
    'a missing field',
    'login',
    answer(200, granted, { ...grant, scope: undefined }),
    "body must have required property 'scope'",
  ],
  [
    'a wrong format',
    'login',
    answer(200, granted, { ...grant, sessionId: '21' }),
    'body/sessionId must match format "uuid"',
  ],
  [
    'a number out of bounds',
    'login',
    answer(200, granted, { ...grant, expiresIn: 901 }),
    'body/expiresIn must be <= 900',
  ],
  ['a body where none is', 'endSession', answer(204, json, {}), 'a body is not documented'],
  [
    "a problem's status",
    'login',
    answer(401, { 'content-type': 'application/problem+json' }, { ...problem, status: 400 }),
    "body/status is 400, the answer's is 401",
  ],
  [
    "a problem's type",
    'login',
    answer(401, { 'content-type': 'application/problem+json' }, { ...problem, type: 'https://x.example/y' }),
    'does not end in the code',
  ],
] as const)('%s that is not as documented is named', ([, operation, given, fault]) => {
  const sent: Answer = { ...given, body: given.body === undefined ? undefined : JSON.parse(JSON.stringify(given.body)) }
  expect(() => checker.check(operation, sent)).toThrow(fault)
})

test('an answer without an operation is a problem document, with a challenge when it is a 401', () => {
  const headers = { 'content-type': 'application/problem+json' }
  const notFound = { ...problem, type: 'https://x.example/not-found', status: 404, code: 'not_found' }
  checker.checkProblem(answer(404, headers, notFound))
  expect(() => checker.checkProblem(answer(401, headers, problem))).toThrow('WWW-Authenticate is missing')
  expect(() => checker.checkProblem(answer(200, json, {}))).toThrow('content type application/json')
})
