import { expect, test } from 'vitest'
import { describeFailure } from './describe-failure.ts'

const failed = {
  provider: 'auth',
  consumer: 'gateway',
  interaction: {
    description: 'sign in (login 200)',
    request: {
      method: 'post',
      path: '/login',
      query: { lang: ['en'] },
      body: { email: 'ann@example.org', password: 'typed' },
    },
    response: { status: 200 },
  },
  values: {},
  mismatches: [{ part: 'status', path: 'status', rule: 'equality', expected: '200', actual: '500' }] as const,
  redact: (text: string) => text.replaceAll('redact-me', '(gone)'),
}

test('an answer of another media type is shown, without its secrets', () => {
  const received = '{"title":"No database","detail":"redact-me","refreshToken":"opaque"}'
  expect(describeFailure({ ...failed, mismatches: [...failed.mismatches], received }).split('\n')).toEqual([
    'auth breaks gateway: "sign in (login 200)"',
    '  recorded by   unknown: the pact does not say',
    '  request       POST /login?lang=en {"email":"ann@example.org","password":"(password)"}',
    '  response      expected 200, got 500',
    '  received      {"title":"No database","detail":"(gone)","refreshToken":"(refreshToken)"}',
  ])
})

test('long values are cut and line breaks shown, so that a row stays a row', () => {
  const row = {
    part: 'body',
    path: '$.text',
    rule: 'equality',
    expected: `"a\nb"`,
    actual: `"${'x'.repeat(100)}"`,
  } as const
  const [, header, cells] = describeFailure({ ...failed, mismatches: [row] }).split(/\n(?= {2}path| {2}\$)/)
  expect(header).toBe('  path    rule      expected  actual')
  expect(cells).toBe(`  $.text  equality  "a⏎b"     "${'x'.repeat(58)}…`)
})

test("the last lines of the provider's own log say why, without its secrets", () => {
  const log = ['one', 'two', 'three', 'four', 'five', 'six redact-me'].join('\n')
  const lines = describeFailure({ ...failed, mismatches: [...failed.mismatches], log }).split('\n')
  expect(lines.slice(4)).toEqual(
    ['two', 'three', 'four', 'five', 'six (gone)'].map((line) => `  its log       ${line}`),
  )
})
