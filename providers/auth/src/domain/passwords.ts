import { hash, parseOptions, verify } from '@node-rs/argon2'

/** What one argon2id hash costs; OWASP's minimum is 19,456 KiB and 2 passes. */
export type PasswordCost = { memoryKib: number; passes: number }

/** Hashes and checks passwords at one cost. */
export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Costs the same without a hash to compare with, and is then false. */
  verify: (password: string, hashed: string | undefined) => Promise<boolean>
  /** Was it hashed at another cost than today's? */
  isOutdated: (hashed: string) => boolean
}

/** Prepares argon2id (RFC 9106), the algorithm that the library takes when none is named. */
export function createPasswords({ memoryKib, passes }: PasswordCost, random: (bytes: number) => Buffer): Passwords {
  const options = { memoryCost: memoryKib, timeCost: passes, parallelism: 1 }
  const hashPassword = (password: string) => hash(normalise(password), options)
  const nobody = hashPassword(random(32).toString('base64'))
  return {
    hash: hashPassword,
    verify: async (password, hashed) => {
      const matches = await verify(hashed ?? (await nobody), normalise(password))
      return hashed !== undefined && matches
    },
    isOutdated: (hashed) => {
      const { memoryCost, timeCost } = parseOptions(hashed)
      return memoryCost !== memoryKib || timeCost !== passes
    },
  }
}

/** One password, however the keyboard composes its letters (NIST SP 800-63B, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize('NFKC')
}
