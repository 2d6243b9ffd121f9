import { openContract } from '@platform/fixtures/openapi'

export const { documentedOperations, expectDocumented } = await openContract('trading')
