/** A broker's command could not run: no answer, which is neither yes nor no. */
export class DeployError extends Error {
  override name = 'DeployError' as const
}
