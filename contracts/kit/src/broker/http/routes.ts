import * as badges from './badges.ts'
import type { Handler } from './call.ts'
import * as deployments from './deployments.ts'
import * as environments from './environments.ts'
import { selectPactsForVerification, showPactsForVerification } from './for-verification.ts'
import * as matrix from './matrix.ts'
import * as lists from './pact-lists.ts'
import * as pacts from './pacts.ts'
import * as pages from './pages.ts'
import * as participants from './participants.ts'
import { showProviderStates } from './provider-states.ts'
import { publish } from './publish.ts'
import * as results from './results.ts'
import { showIndex } from './show-index.ts'
import * as versions from './versions.ts'
import * as webhooks from './webhooks.ts'

/** Method, path and handler. The first that fits answers, so that the longer path stands before the shorter one. */
export type Route = readonly [method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, handler: Handler]

// Versions, branches and tags may hold slashes, which the official command line does not encode.
const participant = '/pacticipants/:participant'
const version = `${participant}/versions/:version{.+}`
const branch = `${participant}/branches/:branch{.+}`
const environment = '/environments/:environment'
const provider = '/pacts/provider/:provider'
const integration = `${provider}/consumer/:consumer`
const content = `${integration}/pact-version/:sha`

/** Every address of the broker's API, in the order in which they are tried. */
export const routes: readonly Route[] = [
  ['GET', '/', showIndex],
  ['POST', '/contracts/publish', publish],

  ['GET', '/pacticipants', participants.showParticipants],
  ['POST', '/pacticipants', participants.createParticipant],
  ['GET', `${participant}/versions`, versions.showVersions],
  ['GET', `${participant}/latest-version`, versions.showLatestVersion],
  ['GET', `${participant}/latest-version/:tag{.+}`, versions.showLatestVersion],
  ['GET', `${participant}/branches`, versions.showBranches],
  ['PUT', `${branch}/versions/:version{.+}`, versions.putBranchVersion],
  ['GET', `${branch}/latest-version/can-i-deploy/to-environment/:environment/badge`, badges.showCanIDeployBadge],
  ['GET', `${participant}/main-branch/can-i-merge/badge`, badges.showCanIMergeBadge],
  ['GET', `${branch}/latest-version/can-i-deploy/to-environment/:environment`, matrix.showBranchCanIDeploy],
  ['GET', `${branch}/latest-version`, versions.showLatestVersion],
  ['GET', branch, versions.showBranch],
  ['DELETE', branch, versions.deleteBranch],
  ['GET', `${version}/deployed-versions/environment/:environment`, deployments.showDeployments],
  ['POST', `${version}/deployed-versions/environment/:environment`, deployments.recordDeployment],
  ['GET', `${version}/released-versions/environment/:environment`, deployments.showReleases],
  ['POST', `${version}/released-versions/environment/:environment`, deployments.recordRelease],
  ['GET', `${version}/tags/:tag{.+}`, versions.showTag],
  ['PUT', `${version}/tags/:tag{.+}`, versions.putTag],
  ['DELETE', `${version}/tags/:tag{.+}`, versions.deleteTag],
  ['GET', version, versions.showVersion],
  ['PUT', version, versions.putVersion],
  ['PATCH', version, versions.putVersion],
  ['GET', participant, participants.showParticipant],
  ['PUT', participant, participants.changeParticipant],
  ['PATCH', participant, participants.changeParticipant],

  ['GET', '/environments', environments.showEnvironments],
  ['POST', '/environments', environments.createEnvironment],
  ['GET', `${environment}/deployed-versions/currently-deployed`, environments.showDeployed],
  ['GET', `${environment}/released-versions/currently-supported`, environments.showReleased],
  ['GET', environment, environments.showEnvironment],
  ['PUT', environment, environments.changeEnvironment],
  ['DELETE', environment, environments.deleteEnvironment],
  ['GET', '/deployed-versions/:uuid', deployments.showDeployment],
  ['PATCH', '/deployed-versions/:uuid', deployments.changeDeployment],
  ['GET', '/released-versions/:uuid', deployments.showRelease],
  ['PATCH', '/released-versions/:uuid', deployments.changeRelease],

  ['GET', '/matrix', matrix.showMatrix],
  ['GET', '/matrix/provider/:provider/consumer/:consumer', matrix.showMatrixBetween],
  ['GET', '/can-i-deploy', matrix.showCanIDeploy],

  ['GET', `${provider}/for-verification`, showPactsForVerification],
  ['POST', `${provider}/for-verification`, selectPactsForVerification],
  ['GET', `${provider}/provider-states`, showProviderStates],
  ['GET', `${provider}/provider-states/branch/:branch{.+}`, showProviderStates],
  ['GET', `${provider}/provider-states/environment/:environment`, showProviderStates],
  ['GET', '/pacts/latest', lists.showAllLatest],
  ['GET', `${provider}/latest`, lists.showLatest],
  ['GET', `${provider}/latest/:tag{.+}`, lists.showLatest],
  ['GET', `${provider}/tag/:tag{.+}`, lists.showTagged],
  ['GET', `${provider}/branch`, lists.showOnBranch],
  ['GET', `${provider}/branch/latest`, lists.showLatestOnMain],
  ['GET', `${provider}/branch/:branch{.+}/latest`, lists.showLatest],
  ['GET', `${provider}/branch/:branch{.+}`, lists.showOnBranch],
  ['GET', provider, lists.showLatest],

  ['POST', `${content}/metadata/:metadata/verification-results`, results.publishResult],
  ['POST', `${content}/verification-results`, results.publishResult],
  ['GET', `${content}/verification-results/latest`, results.showLatestResult],
  ['GET', `${content}/verification-results/:number`, results.showResult],
  ['GET', `${content}/metadata/:metadata`, pacts.showContent],
  ['GET', content, pacts.showContent],
  ['GET', `${integration}/latest/badge`, badges.showPactBadge],
  ['GET', `${integration}/latest/:tag{.+}/badge`, badges.showPactBadge],
  ['GET', `${integration}/latest`, pacts.showLatestPact],
  ['GET', `${integration}/latest/:tag{.+}`, pacts.showLatestPact],
  ['GET', `${integration}/versions`, lists.showVersions],
  ['GET', `${integration}/branch`, lists.showOnBranch],
  ['GET', `${integration}/branch/latest`, lists.showLatestOnMain],
  ['GET', `${integration}/branch/:branch{.+}/latest`, pacts.showLatestPact],
  ['GET', `${integration}/branch/:branch{.+}`, lists.showOnBranch],
  ['GET', `${integration}/version/:version{.+}/verification-results/latest`, results.showLatestResult],
  ['GET', `${integration}/version/:version{.+}/previous-distinct`, pacts.showPreviousDistinct],
  ['GET', `${integration}/version/:version{.+}`, pacts.showPact],

  ['GET', '/webhooks', webhooks.showWebhooks],
  ['POST', '/webhooks', webhooks.createWebhook],
  ['GET', '/webhooks/provider/:provider/consumer/:consumer', webhooks.showWebhooks],
  ['POST', '/webhooks/provider/:provider/consumer/:consumer', webhooks.createWebhook],
  ['GET', '/webhooks/provider/:provider', webhooks.showWebhooks],
  ['POST', '/webhooks/provider/:provider', webhooks.createWebhook],
  ['GET', '/webhooks/consumer/:consumer', webhooks.showWebhooks],
  ['POST', '/webhooks/consumer/:consumer', webhooks.createWebhook],
  ['POST', '/webhooks/:uuid/execute', webhooks.executeWebhook],
  ['GET', '/webhooks/:uuid/triggered-webhooks', webhooks.showDeliveries],
  ['GET', '/webhooks/:uuid', webhooks.showWebhook],
  ['PUT', '/webhooks/:uuid', webhooks.putWebhook],
  ['DELETE', '/webhooks/:uuid', webhooks.deleteWebhook],
  ['GET', '/triggered-webhooks/:uuid/logs', webhooks.showDeliveryLog],

  ['GET', '/ui', pages.showIntegrations],
  ['GET', '/ui/network', pages.showNetwork],
  ['GET', '/ui/style.css', pages.showStyle],
  ['GET', '/ui/provider/:provider/consumer/:consumer/matrix', pages.showMatrixPage],
  ['GET', '/ui/provider/:provider/consumer/:consumer/pact', pages.showPactPage],
  ['GET', '/ui/provider/:provider/consumer/:consumer/diff', pages.showDiffPage],
]
