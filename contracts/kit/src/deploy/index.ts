/** Publishes pacts and asks a Pact Broker what may be deployed, through the official command line. */
export { canIDeploy, type DeployAnswer, type DeployQuestion, type DeployRow } from './can-i-deploy.ts'
export { createEnvironment } from './create-environment.ts'
export { DeployError } from './deploy-error.ts'
export { findVersion, type Version } from './find-version.ts'
export type { CliContext } from './official-cli.ts'
export { type OpenBroker, openBroker } from './open-broker.ts'
export { publish } from './publish.ts'
export { type Deployment, recordDeployment } from './record-deployment.ts'
