import { testAuthContract } from '@platform/conventions/auth-contract'
import type { AuthStates } from '@platform/fixtures/auth'
import type { paths } from '@platform/schemas/auth'
import { pactWith } from 'concordat/consumer'

testAuthContract(pactWith<paths, AuthStates>({ provider: 'auth' }), {
  clientId: 'trading',
  clientSecret: 'a-secret-of-the-trading-service',
})
