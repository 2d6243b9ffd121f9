import { explain } from './can-i-deploy.ts'
import { DeployError } from './deploy-error.ts'
import { type CliContext, runOfficialCli } from './official-cli.ts'

/**
 * Makes an environment known to the broker; one that is known already stays as it is.
 *
 * @throws {DeployError} when the broker refuses
 */
export async function createEnvironment(
  { name, production }: { name: string; production: boolean },
  context: CliContext,
): Promise<'created' | 'known'> {
  const known = await runOfficialCli(['list-environments', '--output', 'json'], context)
  if (known.status === 0 && new RegExp(`"name":\\s*${JSON.stringify(name)}`).test(known.output)) return 'known'
  const kind = production ? '--production' : '--no-production'
  const { status, output, errors } = await runOfficialCli(
    ['create-environment', '--name', name, '--display-name', name, kind],
    context,
  )
  if (status === 0) return 'created'
  throw new DeployError(`Failed to create the environment ${name}: ${explain(errors || output)}. Correct the name.`)
}
