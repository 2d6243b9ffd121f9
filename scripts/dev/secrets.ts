import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DevError } from './dev-error.ts'

const secrets = z.object({
  masterKey: z.string(),
  gatewaySecret: z.string(),
  financialSecret: z.string(),
  tradingSecret: z.string(),
  operatorSecret: z.string(),
  providerToken: z.string(),
  webhookSecret: z.string(),
})

/** What the services of one development platform share. */
export type Secrets = z.infer<typeof secrets>

/**
 * Reads the secrets of development, and makes those that are missing: all at the first start, later those of a service that
 * is new. They are kept: signing keys that are in the database can be opened only with the master key that sealed them.
 *
 * @throws DevError when the folder cannot be written, or holds something else
 */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const known = text === undefined ? {} : parse(text, file)
  const complete = secrets.safeParse(known)
  if (complete.success) return complete.data
  const secret = () => randomBytes(24).toString('hex')
  const made: Secrets = {
    masterKey: randomBytes(32).toString('base64'),
    gatewaySecret: secret(),
    financialSecret: secret(),
    tradingSecret: secret(),
    operatorSecret: secret(),
    providerToken: secret(),
    webhookSecret: secret(),
    ...known,
  }
  try {
    await mkdir(folder, { recursive: true })
    const draft = `${file}.draft`
    await writeFile(draft, JSON.stringify(made), { mode: 0o600 })
    await rename(draft, file)
  } catch (cause) {
    throw new DevError(
      `Failed to start: cannot write to ${folder}. Make it writable, or name another place with --folder.`,
      { cause },
    )
  }
  return made
}

function parse(text: string, file: string): { [Name in keyof Secrets]?: string } {
  try {
    return z.partialRecord(secrets.keyof(), z.string()).parse(JSON.parse(text))
  } catch (cause) {
    throw new DevError(
      `Failed to start: ${file} is not what "npm run dev" wrote there. Delete its folder to begin with new data.`,
      { cause },
    )
  }
}
