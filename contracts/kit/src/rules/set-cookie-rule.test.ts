import { afterAll, expect, test } from 'vitest'
import { openVerifier, recordingOf } from '../../test/verifier/verify-response.ts'
import { cookieRule, pinCookie } from './set-cookie-rule.ts'

const verifier = await openVerifier()
afterAll(() => verifier.close())

const session = 'session=s3cret; Path=/auth; HttpOnly'
const device = 'device=d3vice; Path=/auth; HttpOnly'
const elsewhere = 'session=other; Path=/; HttpOnly'

async function verify(recorded: string[], answered: string[]): Promise<boolean> {
  const pins = recorded.map(pinCookie)
  const headers = { 'Set-Cookie': pins.map(({ example }) => example) }
  const recording = recordingOf({ status: 200, headers, rules: { header: { 'Set-Cookie': cookieRule(pins) } } })
  return (await verifier.verify(recording, { headers: { 'Set-Cookie': answered } })).ok
}

test.for([
  { recorded: [session], answered: ['session=another; Path=/auth; HttpOnly'] },
  { recorded: [session], answered: [session, device] },
  { recorded: [session], answered: [device, session] },
  { recorded: [session, device], answered: [device, session] },
  { recorded: [session, device], answered: [session, 'third=3; Path=/', device] },
])('whoever reads $recorded is served by $answered', async ({ recorded, answered }) => {
  expect(await verify(recorded, answered)).toBe(true)
})

test.for([
  { recorded: [session], answered: [] },
  { recorded: [session], answered: [device] },
  { recorded: [session], answered: [elsewhere] },
  { recorded: [session], answered: [elsewhere, device] },
  { recorded: [session, device], answered: [session] },
  { recorded: [session, device], answered: [session, session] },
])('whoever reads $recorded is not served by $answered', async ({ recorded, answered }) => {
  expect(await verify(recorded, answered)).toBe(false)
})
