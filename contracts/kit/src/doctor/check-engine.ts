import { execFile } from 'node:child_process'
import type { CheckUp } from './check-up.ts'

const TIMEOUT = 30_000
const trial = `
const { makeConsumerPact } = await import(process.argv[1])
makeConsumerPact('doctor', 'doctor', 5, 'error')
`

/** Loads Pact's native library, in a process of its own: where it does not fit the machine, it may end the process. */
export const checkEngine: CheckUp = ({ env, signal }) =>
  tryEngine(import.meta.resolve('@pact-foundation/pact-core'), { env, signal })

/** @param url of the module that loads the library */
export function tryEngine(url: string, { env, signal }: Pick<Parameters<CheckUp>[0], 'env' | 'signal'>) {
  const name = 'pact engine'
  const args = ['--input-type=module', '--eval', trial, url]
  const options = { env: { ...env, PACT_DO_NOT_TRACK: 'true' }, signal, timeout: TIMEOUT }
  return new Promise<Awaited<ReturnType<CheckUp>>>((resolve) => {
    execFile(process.execPath, args, options, (error, _, stderr) => {
      if (error === null) return resolve([{ name, status: 'ok', message: 'its native library loads' }])
      const how = error.signal ? `it ended with ${error.signal}` : `it ended with exit code ${error.code}`
      const said = stderr
        .split('\n')
        .find((line) => /^\w*Error\b/.test(line))
        ?.trim()
      const machine = `${process.platform} ${process.arch}`
      resolve([
        {
          name,
          status: 'fail',
          message: `its native library does not load on ${machine}: ${how}${said ? `, saying: ${said}` : ''}`,
          remedy:
            'Delete node_modules and install again, with optional dependencies; @pact-foundation/pact-core says which platforms it has a library for.',
        },
      ])
    })
  })
}
