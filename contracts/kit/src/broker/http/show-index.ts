import type { Handler } from './call.ts'
import { hal, type Link } from './hal.ts'

const plain = {
  'pb:publish-contracts': ['Publish contracts', '/contracts/publish'],
  'pb:latest-pact-versions': ['Latest pact versions', '/pacts/latest'],
  'pb:pacticipants': ['Pacticipants', '/pacticipants'],
  'pb:webhooks': ['Webhooks', '/webhooks'],
  'pb:integrations': ['Integrations', '/integrations'],
  'pb:environments': ['Environments', '/environments'],
} as const

const pacts = '/pacts/provider/{provider}'
const templated = {
  'pb:provider-pacts': ['All pacts of a provider', pacts],
  'pb:latest-provider-pacts': ['Latest pacts of a provider', `${pacts}/latest`],
  'pb:latest-provider-pacts-with-tag': ['Latest pacts of a provider with a tag', `${pacts}/latest/{tag}`],
  'pb:provider-pacts-with-tag': ['Pacts of a provider with a tag', `${pacts}/tag/{tag}`],
  'pb:branch-pact-versions': ['Pacts of a consumer from a branch', `${pacts}/consumer/{consumer}/branch/{branch}`],
  'pb:latest-branch-pact-versions': [
    'Latest pact of a consumer from a branch',
    `${pacts}/consumer/{consumer}/branch/{branch}/latest`,
  ],
  'pb:main-branch-pact-versions': ['Pacts of a consumer from its main branch', `${pacts}/consumer/{consumer}/branch`],
  'pb:latest-main-branch-pact-versions': [
    'Latest pact of a consumer from its main branch',
    `${pacts}/consumer/{consumer}/branch/latest`,
  ],
  'pb:provider-pacts-with-branch': ['Pacts of a provider from a branch', `${pacts}/branch/{branch}`],
  'pb:provider-pacts-with-main-branch': ['Pacts of a provider from main branches', `${pacts}/branch`],
  'pb:provider-states': ['Provider states', `${pacts}/provider-states`],
  'pb:latest-provider-pacts-with-branch': [
    'Latest pacts of a provider from a branch',
    `${pacts}/branch/{branch}/latest`,
  ],
  'pb:latest-provider-pacts-with-main-branch': [
    'Latest pacts of a provider from main branches',
    `${pacts}/branch/latest`,
  ],
  'pb:provider-pacts-for-verification': ['Pacts for a provider to verify', `${pacts}/for-verification`],
  'beta:provider-pacts-for-verification': ['Pacts for a provider to verify', `${pacts}/for-verification`],
  'pb:pacticipant': ['Pacticipant', '/pacticipants/{pacticipant}'],
  'pb:latest-version': ['Latest version', '/pacticipants/{pacticipant}/latest-version'],
  'pb:latest-tagged-version': ['Latest version with a tag', '/pacticipants/{pacticipant}/latest-version/{tag}'],
  'pb:pacticipant-version': ['Version', '/pacticipants/{pacticipant}/versions/{version}'],
  'pb:pacticipant-version-tag': ['Tag of a version', '/pacticipants/{pacticipant}/versions/{version}/tags/{tag}'],
  'pb:pacticipant-branch': ['Branch', '/pacticipants/{pacticipant}/branches/{branch}'],
  'pb:pacticipant-branch-version': [
    'Version on a branch',
    '/pacticipants/{pacticipant}/branches/{branch}/versions/{version}',
  ],
  'pb:webhook': ['Webhook', '/webhooks/{uuid}'],
  'pb:environment': ['Environment', '/environments/{uuid}'],
  'pb:can-i-deploy-pacticipant-version-to-tag': [
    'Whether a version can be deployed with what has a tag',
    '/can-i-deploy?pacticipant={pacticipant}&version={version}&to={tag}',
  ],
  'pb:can-i-deploy-pacticipant-version-to-environment': [
    'Whether a version can be deployed to an environment',
    '/can-i-deploy?pacticipant={pacticipant}&version={version}&environment={environment}',
  ],
} as const

/** GET /: where every official client starts; a browser is led to the pages. */
export const showIndex: Handler = ({ base, headers }) => {
  if (headers.get('accept')?.startsWith('text/html'))
    return new Response(null, { status: 303, headers: { location: `${base}/ui` } })
  const link =
    (isTemplated: boolean) =>
    (entry: [string, readonly [string, string]]): [string, Link] => {
      const [relation, [title, path]] = entry
      return [relation, { href: `${base}${path}`, title, templated: isTemplated }]
    }
  const links = Object.fromEntries([
    ...Object.entries(plain).map(link(false)),
    ...Object.entries(templated).map(link(true)),
  ])
  return hal({ _links: { self: { href: base, title: 'Index', templated: false }, ...links } })
}
