import { followedPages, migrationPages } from '../../contracts/kit/test/docs/followed-pages.ts'
import { type Block, readEdit } from '../../contracts/kit/test/docs/read-blocks.ts'
import { findCommandFault } from './parse-command.ts'
import { type Page, readFromRoot } from './read-documents.ts'
import { findShown } from './shown-blocks.ts'

/** Files that a test runs, and the test. */
const ran: readonly (readonly [files: RegExp, by: string])[] = [
  [/^contracts\/kit\/test\/docs\/orders\//, 'contracts/kit/test/docs/pages.test.ts'],
  [/^contracts\/kit\/test\/docs\/messages\//, 'contracts/kit/test/docs/pages.test.ts'],
  [/^contracts\/kit\/test\/projects-existing-msw\//, 'contracts/kit/test/existing-msw/existing-msw.test.ts'],
  [/^docs\/ci-recipes\//, 'contracts/kit/test/ci/recipes.test.ts'],
  [/^(consumers|providers)\/.*\.test\.ts$/, 'vitest.config.ts'],
  [/^contracts\/(?!.*\.(pact|verify)\.|.*\/test\/projects).*\.test\.ts$/, 'vitest.config.ts'],
  [/^providers\/trading\/samples\//, 'providers/trading/src/domain/backtests/run-backtest.test.ts'],
]

const guides = ['docs/getting-started-consumer.md', 'docs/getting-started-provider.md']
const followed = [...Object.keys(followedPages), ...migrationPages].map((name) => `docs/${name}.md`)

/** Says why a fenced block of a page is not known to be true; nothing when a test holds it. */
export async function findBlockFault(page: Page, block: Block): Promise<string | undefined> {
  // They are followed word by word on an empty machine, whatever their blocks are.
  if (guides.includes(page.path)) return undefined
  if (findShown(page.path, block)) return undefined
  if (await isOfGuide(block)) return undefined
  if (block.language === 'diff') return findEditFault(page, block)
  if (block.path !== undefined) return findCodeFault(block.path, block.code)
  if (block.text.startsWith('$ '))
    return followed.includes(page.path) ? undefined : 'its command is run by no test: list it in shown-blocks.ts'
  if (block.language === 'sh' || block.language === '') return findShellFault(block)
  if (importLine.test(block.text)) return findImportFault(block)
  return 'its first line names no file, such as "// test/orders.ts"'
}

/** What is shown of a guide elsewhere is true as long as the guide is. */
async function isOfGuide({ text }: Block): Promise<boolean> {
  const texts = await Promise.all(guides.map(readFromRoot))
  return texts.some((guide) => guide.includes(`\n${text}`))
}

const importLine = /^import { (?<names>[^}]+) } from '(?<module>concordat\/\w+)'\n$/

async function findImportFault({ text }: Block): Promise<string | undefined> {
  const { names = '', module = '' } = importLine.exec(text)?.groups ?? {}
  const exported: object = await import(module)
  const missing = names.split(', ').filter((name) => !(name in exported))
  return missing.length > 0 ? `${module} exports no ${missing.join(', ')}` : undefined
}

async function findCodeFault(path: string, code: string): Promise<string | undefined> {
  const [, by] = ran.find(([files]) => files.test(path)) ?? []
  if (by === undefined) return `no test runs ${path}: list it in find-block-fault.ts`
  await readFromRoot(by)
  return (await readFromRoot(path)).includes(code) ? undefined : `${path} does not hold it word by word`
}

async function findEditFault({ path }: Page, block: Block): Promise<string | undefined> {
  if (!followed.includes(path)) return 'no test follows its page'
  if (block.path === undefined) return 'its first line names no file, such as " // orders/start-orders.ts"'
  const { removed, added } = readEdit(block)
  return removed && added ? undefined : 'it takes nothing away, or puts nothing there instead'
}

async function findShellFault({ lines }: Block): Promise<string | undefined> {
  const { scripts } = JSON.parse(await readFromRoot('package.json')) as { scripts: object }
  const commands = lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  const faults = commands.map((line) => line && findCommandFault(line, scripts))
  return faults.find(Boolean)
}
