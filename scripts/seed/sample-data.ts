import { examples } from '@platform/fixtures/auth'

/** One password for all of the sample data: it opens nothing but a development or test database. */
export const samplePassword = 'concordat-sample-password'

type Sample = { id: string; email: string; role: 'owner' | 'admin' | 'member' }

/** Three tenants, so that what one must not see of another can be tried. The first is that of the contract's examples. */
export const sampleTenants: readonly { id: string; name: string; owner: Sample; others: readonly Sample[] }[] = [
  {
    id: examples.tenant.id,
    name: examples.tenant.name,
    owner: examples.owner,
    others: [{ id: '01980a5e-7c00-7000-8000-000000000012', email: 'amir@example.com', role: 'admin' }, examples.user],
  },
  {
    id: '01980a5e-7c00-7000-8000-000000000002',
    name: 'Grace Ltd',
    owner: { id: '01980a5e-7c00-7000-8000-000000000031', email: 'grace@example.com', role: 'owner' },
    others: [{ id: '01980a5e-7c00-7000-8000-000000000032', email: 'mary@example.com', role: 'member' }],
  },
  {
    id: '01980a5e-7c00-7000-8000-000000000003',
    name: 'Kimura Kabushiki',
    owner: { id: '01980a5e-7c00-7000-8000-000000000033', email: 'haruko@example.com', role: 'owner' },
    others: [],
  },
]

/** When all of it was created. */
export const sampleDate = new Date(examples.user.createdAt)

/** Who can sign in, for those who want to. */
export const sampleSignIns = sampleTenants.flatMap(({ name, owner, others }) =>
  [owner, ...others].map(({ email, role }) => ({ email, password: samplePassword, role, tenant: name })),
)
