import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DevError } from './dev-error.ts'

const secrets = z.object({ masterKey: z.string(), gatewaySecret: z.string(), operatorSecret: z.string() })

/** What the services of one development platform share. */
export type Secrets = z.infer<typeof secrets>

/**
 * Reads the secrets of development, or makes them at the first start. They are kept: signing keys that are in the database
 * can be opened only with the master key that sealed them.
 *
 * @throws DevError when the folder cannot be written, or holds something else
 */
export async function readSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return parse(text, file)
  const made: Secrets = {
    masterKey: randomBytes(32).toString('base64'),
    gatewaySecret: randomBytes(24).toString('hex'),
    operatorSecret: randomBytes(24).toString('hex'),
  }
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new DevError(
      `Failed to start: cannot write to ${folder}. Make it writable, or name another place with --folder.`,
      { cause },
    )
  }
  return made
}

function parse(text: string, file: string): Secrets {
  try {
    return secrets.parse(JSON.parse(text))
  } catch (cause) {
    throw new DevError(
      `Failed to start: ${file} is not what "npm run dev" wrote there. Delete its folder to begin with new data.`,
      { cause },
    )
  }
}
