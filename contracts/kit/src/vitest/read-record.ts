import picomatch from 'picomatch'
import type { ProvidedMocks } from '../recording/mock-fault.ts'
import type { ConcordatOptions } from './plugin.ts'

/**
 * Reads which test files have their own MSW mocks recorded.
 *
 * @throws when no provider has a URL: without one, no request of theirs could be told to be for it; when no files are named
 */
export function readRecord({ record = [], strict = false, providers = {} }: ConcordatOptions): ProvidedMocks {
  const globs = [record].flat()
  if (globs.length > 0 && Object.values(providers).every(({ url }) => url === undefined)) {
    throw new Error(
      'Failed to record the tests\' own mocks: no provider has a "url", so no request could be told to be for it. Give each provider in the options of concordat() the base URL that the client is tested with.',
    )
  }
  const other = globs.find((glob) => typeof glob !== 'string')
  if (other !== undefined) {
    throw new Error(
      `Failed to record the tests' own mocks: "record" is ${other}, which names no test files. Give it patterns, such as "**/*.test.ts".`,
    )
  }
  const isNegated = (glob: string) => glob.startsWith('!')
  const sourceOf = (glob: string) => picomatch.makeRe(glob.replace(/^(?:!)?(?:\.\/)?/, '')).source
  return {
    files: globs.filter((glob) => !isNegated(glob)).map(sourceOf),
    leftOut: globs.filter(isNegated).map(sourceOf),
    strict,
  }
}
