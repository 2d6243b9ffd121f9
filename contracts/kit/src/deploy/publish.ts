import { explain } from './can-i-deploy.ts'
import { DeployError } from './deploy-error.ts'
import type { Version } from './find-version.ts'
import { type CliContext, runOfficialCli } from './official-cli.ts'

/**
 * Publishes pacts as those of one version of their consumer.
 *
 * @returns what the broker says of it, line by line
 * @throws {DeployError} when the broker refuses, as it does when that version has other content already
 */
export async function publish(files: readonly string[], version: Version, context: CliContext): Promise<string> {
  const args = ['publish', ...files, '--consumer-app-version', version.number]
  if (version.branch) args.push('--branch', version.branch)
  if (version.buildUrl) args.push('--build-url', version.buildUrl)
  const { status, output, errors } = await runOfficialCli(args, context)
  if (status === 0) return output
  throw new DeployError(
    `Failed to publish version ${version.number}: ${explain(errors || output)}. Nothing else was changed: correct it and run the command again.`,
  )
}
