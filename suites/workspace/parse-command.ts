import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../contracts/kit/src/cli/io.ts'
import { verbs } from '../../contracts/kit/src/cli/verbs/index.ts'

const root = join(import.meta.dirname, '../..')

/** What a page may ask of npm itself. */
const npmCommands = ['ci', 'start', 'test', 'install', 'init', 'pkg']

/**
 * Says why a command line of a page could not be typed; nothing when it could. Scripts, binaries and `concordat`'s own
 * options are looked up; what other programs make of their arguments is theirs.
 */
export function findCommandFault(line: string, scripts: object): string | undefined {
  const words = splitWords(line.replace(/ +#.*$| [>|] .*$/g, ''))
  const [program, ...rest] = words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word)))
  if (program === 'npx') return findBinaryFault(rest.filter((word) => word !== '--no'))
  if (program === 'concordat') return findVerbFault(rest)
  if (program !== 'npm') return `"${program}" is no command that a test knows`
  if (rest[0] === 'run') return `${rest[1]}` in scripts ? undefined : `there is no npm script "${rest[1]}"`
  return npmCommands.includes(`${rest[0]}`) ? undefined : `"npm ${rest[0]}" is no command that a test knows`
}

function findBinaryFault([binary = '', ...rest]: string[]): string | undefined {
  if (binary === 'concordat') return findVerbFault(rest)
  return existsSync(join(root, 'node_modules/.bin', binary)) ? undefined : `npx would find no "${binary}"`
}

/** Lets the command itself read its arguments, and nothing more. */
export function findVerbFault([name = '', ...args]: string[]): string | undefined {
  if (['--help', '--version'].includes(name)) return undefined
  const found = verbs.map((verb) => verb({} as Io)).find((one) => one.name() === name)
  if (!found) return `concordat has no command "${name}"`
  const command = found.exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  try {
    command.action(() => {}).parse(args, { from: 'user' })
    return undefined
  } catch (error) {
    // Asking for help ends a command too.
    if (Reflect.get(Object(error), 'exitCode') === 0) return undefined
    return error instanceof Error ? error.message : String(error)
  }
}

function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
}
