import { createRequire } from 'node:module'
import type { HashWork } from './order.ts'

type Argon2 = {
  hash: (password: string, options?: object) => Promise<string>
  verify: (hashed: string, password: string) => Promise<boolean>
}

/**
 * Puts a counter in front of the password hashing library, as an injected hasher would be: how much work a sign-in costs
 * can be counted, while its time depends on the machine. Must run before the library is imported.
 */
export function countHashWork(from: string | URL): HashWork {
  const work: HashWork = { hashed: 0, costs: [] }
  const argon2 = createRequire(from)('@node-rs/argon2') as Argon2
  const { hash, verify } = argon2
  argon2.hash = (...given) => {
    work.hashed += 1
    return hash(...given)
  }
  argon2.verify = (...given) => {
    // $argon2id$v=19$m=19456,t=2,p=1$…
    work.costs.push(given[0].split('$').slice(1, 4).join('$'))
    return verify(...given)
  }
  return work
}
