import { examples } from '@platform/fixtures/auth'
import { expect, test } from 'vitest'
import { SignedOutError } from '../errors/signed-out-error.ts'
import { closeSession, openSession } from './session.ts'

test('a closed session forgets its token and rejects all that wait for it', () => {
  const session = openSession(examples.tokenGrant)

  closeSession(session)

  expect(session.token).toBeUndefined()
  expect(session.ended.signal.reason).toBeInstanceOf(SignedOutError)
})
