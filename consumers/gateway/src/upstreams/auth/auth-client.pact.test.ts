import { testAuthContract } from '@platform/conventions/auth-contract'
import type { AuthStates } from '@platform/fixtures/auth'
import type { paths } from '@platform/schemas/auth'
import { pactWith } from 'concordat/consumer'
import { clientId, clientSecret } from '../../../test/fake-auth.ts'

testAuthContract(pactWith<paths, AuthStates>({ provider: 'auth' }), { clientId, clientSecret })
