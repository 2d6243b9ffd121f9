import { explain } from './can-i-deploy.ts'
import { DeployError } from './deploy-error.ts'
import { type CliContext, runOfficialCli } from './official-cli.ts'

export interface Deployment {
  participant: string
  version: string
  environment: string
  /** Tells instances apart where several versions run side by side in an environment. */
  instance?: string
}

/**
 * Tells the broker that a version now runs in an environment, in place of the one before.
 *
 * @throws {DeployError} when the broker knows no such version or environment
 */
export async function recordDeployment(deployment: Deployment, context: CliContext): Promise<void> {
  const { participant, version, environment, instance } = deployment
  const args = ['record-deployment', '--pacticipant', participant, '--version', version, '--environment', environment]
  if (instance !== undefined) args.push('--application-instance', instance)
  const { status, output, errors } = await runOfficialCli(args, context)
  if (status === 0) return
  throw new DeployError(
    `Failed to record that ${participant} ${version} runs in ${environment}: ${explain(errors || output)}. Publish the version first, and create the environment with "concordat create-environment ${environment}".`,
  )
}
