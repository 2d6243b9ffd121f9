import { z } from 'zod'
import { StartUpError } from './start-up-error.ts'

/**
 * Reads a service's configuration from the environment, all of it at once, and names every bad variable.
 * Values are never shown: any of them may be a secret.
 *
 * @throws StartUpError (exit code 2)
 * @example const config = readConfig(z.object({ DATABASE_URL: z.url().meta({ description: 'postgres://…' }) }), process.env)
 */
export function readConfig<Schema extends z.ZodObject>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
  // An empty variable is one that somebody meant to unset: `PORT= npm run dev`.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const result = schema.safeParse(set)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => describe(schema, issue))
  throw new StartUpError(
    `Failed to read the configuration: ${faults.length} environment variable${faults.length === 1 ? '' : 's'} missing or not valid.\n${faults.join('\n')}\nSet them and start again.`,
  )
}

function describe(schema: z.ZodObject, issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('.')
  const field = schema.shape[name]
  const description = field instanceof z.ZodType ? field.meta()?.description : undefined
  return `  ${name || '(all)'}: ${issue.message}${description === undefined ? '' : ` (${description})`}`
}
