import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Packages } from './machine.ts'

/** Versions that work together, of what the kit's manifest promises to work with. */
export interface Combination {
  node: string
  vitest: string
  msw: string
}

const kit = 'contracts/kit/package.json'

/** Vitest's own pick today, Vite 7.3, runs no test at all under Vitest 4.0.0: the one of its days does. */
const viteOf: Record<string, string> = { '4.0.0': '7.1.12' }

const oldest: Combination = { node: '22.12.0', vitest: '4.0.0', msw: '2.10.0' }
const newest: Combination = {
  node: process.versions.node,
  vitest: versionIn('package.json', 'vitest'),
  msw: versionIn(kit, 'msw'),
}

/**
 * The combinations to test: the oldest of everything and the newest of everything, or those that
 * `CONCORDAT_COMBINATIONS` asks for: `all`, or one such as `node@22.12.0 vitest@4.0.0 msw@3.0.5`.
 *
 * @throws when it asks for nothing that can be read
 */
export function chooseCombinations(asked = process.env['CONCORDAT_COMBINATIONS']): Combination[] {
  if (!asked) return [oldest, newest]
  if (asked !== 'all') return [readCombination(asked)]
  return [oldest.node, newest.node].flatMap((node) =>
    [oldest.vitest, '4.1.12', newest.vitest].flatMap((vitest) =>
      [oldest.msw, '2.15.0', newest.msw].map((msw) => ({ node, vitest, msw })),
    ),
  )
}

/** What `npm install <name>` installs; zod as old as Vitest is. */
export function packagesOf({ vitest, msw }: Combination, tarball: string): Packages {
  const vite = viteOf[vitest] === undefined ? '' : ` vite@${viteOf[vitest]}`
  return {
    concordat: tarball,
    // A provider names no MSW: npm brings the newest, unless it is told.
    vitest: `vitest@${vitest}${vite} msw@${msw}`,
    msw: `msw@${msw}`,
    zod: `zod@${vitest === oldest.vitest ? '4.0.0' : versionIn(kit, 'zod')}`,
    '@vitest/browser-playwright': `@vitest/browser-playwright@${vitest}`,
    ...Object.fromEntries(
      ['playwright', '@sparticuz/chromium', 'axios'].map((name) => [name, `${name}@${versionIn(kit, name)}`]),
    ),
    typescript: `typescript@${versionIn('package.json', 'typescript')}`,
    'openapi-typescript': `openapi-typescript@${versionIn('package.json', 'openapi-typescript')}`,
  }
}

function readCombination(text: string): Combination {
  const [, node, vitest, msw] = /^node@(\S+) vitest@(\S+) msw@(\S+)$/.exec(text) ?? []
  if (node && vitest && msw) return { node, vitest, msw }
  throw new Error(
    `Failed to read CONCORDAT_COMBINATIONS "${text}": it is no combination. Write "all" or "node@22.12.0 vitest@4.0.0 msw@3.0.5".`,
  )
}

function versionIn(manifest: string, name: string): string {
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../..', manifest), 'utf8'))
  return devDependencies[name]
}
