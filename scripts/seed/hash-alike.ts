import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { PasswordCost } from '../../providers/auth/src/domain/passwords.ts'

type Hash = (password: string, options: object) => Promise<string>

/** Hashes as auth does, by auth's own library, with salts that are the same on every run: for sample data only. */
export function hashAlike({ memoryKib, passes }: PasswordCost, seed: string): (password: string) => Promise<string> {
  const auth = createRequire(new URL('../../providers/auth/src/app.ts', import.meta.url))
  const { hash } = auth('@node-rs/argon2') as { hash: Hash }
  let count = 0
  return (password) => {
    count += 1
    const salt = createHash('sha256').update(`${seed} ${count}`).digest().subarray(0, 16)
    return hash(password, { memoryCost: memoryKib, timeCost: passes, parallelism: 1, salt })
  }
}
